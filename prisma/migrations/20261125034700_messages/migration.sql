-- CreateEnum
CREATE TYPE "message_side" AS ENUM ('member', 'brand');

-- CreateEnum
CREATE TYPE "message_subject" AS ENUM ('question', 'not_honoured', 'code_failed');

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "side" "message_side" NOT NULL,
    "by_id" UUID NOT NULL,
    "subject" "message_subject",
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_claim_id_at_idx" ON "message"("claim_id", "at");

-- CreateIndex
CREATE INDEX "message_brand_id_at_idx" ON "message"("brand_id", "at");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A member says what a message is about; an answer is about that.
alter table message add constraint message_subject_of_member check ((side = 'member') = (subject is not null));
alter table message add constraint message_settled_by_member check (side = 'member' or settled_at is null);
