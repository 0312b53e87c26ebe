-- CreateTable
CREATE TABLE "balance_notice" (
    "campaign_id" UUID NOT NULL,
    "left_percent" INTEGER NOT NULL,
    "paid_cents" INTEGER NOT NULL,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "balance_notice_pkey" PRIMARY KEY ("campaign_id","left_percent","paid_cents")
);

-- AddForeignKey
ALTER TABLE "balance_notice" ADD CONSTRAINT "balance_notice_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
