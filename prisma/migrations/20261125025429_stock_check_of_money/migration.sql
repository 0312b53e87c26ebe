-- AlterEnum
ALTER TYPE "stock_rule" ADD VALUE 'ledger_sum';
ALTER TYPE "stock_rule" ADD VALUE 'ledger_accounts';
ALTER TYPE "stock_rule" ADD VALUE 'ledger_funded';
ALTER TYPE "stock_rule" ADD VALUE 'ledger_spent';

-- AlterTable
ALTER TABLE "stock_difference" ADD COLUMN "campaign_id" UUID, ALTER COLUMN "perk_id" DROP NOT NULL;
update stock_difference set campaign_id = perk.campaign_id from perk where perk.id = perk_id;
ALTER TABLE "stock_difference" ALTER COLUMN "campaign_id" SET NOT NULL;

-- CreateIndex
CREATE INDEX "stock_difference_campaign_id_idx" ON "stock_difference"("campaign_id");

-- AddForeignKey
ALTER TABLE "stock_difference" ADD CONSTRAINT "stock_difference_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The same rule of the same perk, or of the same campaign as a whole, is one difference until it holds again.
drop index stock_difference_one_open;
create unique index stock_difference_one_open on stock_difference (campaign_id, perk_id, rule) nulls not distinct
  where ended_at is null;
