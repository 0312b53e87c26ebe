-- CreateTable
CREATE TABLE "receipt_key" (
    "kid" TEXT NOT NULL,
    "jwk" JSONB NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_key_pkey" PRIMARY KEY ("kid")
);
