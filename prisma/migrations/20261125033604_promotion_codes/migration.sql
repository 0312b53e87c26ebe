-- CreateEnum
CREATE TYPE "promotion_trouble" AS ENUM ('too_fast', 'stripe_down', 'refused');

-- AlterEnum
ALTER TYPE "code_source" ADD VALUE 'promotion';

-- AlterEnum
ALTER TYPE "redemption_method" ADD VALUE 'order';

-- AlterTable
ALTER TABLE "code" ADD COLUMN     "account_id" UUID,
ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "deactivated_at" TIMESTAMPTZ(3),
ADD COLUMN     "minted_at" TIMESTAMPTZ(3),
ADD COLUMN     "promotion_id" TEXT,
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "shown_at" TIMESTAMPTZ(3),
ADD COLUMN     "shown_claim_id" UUID;

-- AlterTable
ALTER TABLE "perk" ADD COLUMN     "off_cents" INTEGER,
ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "percent_off" INTEGER,
ADD COLUMN     "promotion_trouble" "promotion_trouble";

-- CreateTable
CREATE TABLE "connected_account" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "account_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "connected_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promotion_order" (
    "session_id" TEXT NOT NULL,
    "code_id" UUID NOT NULL,
    "claim_id" UUID,
    "cents" INTEGER NOT NULL,
    "discount_cents" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "redemption_id" UUID,

    CONSTRAINT "promotion_order_pkey" PRIMARY KEY ("session_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "connected_account_account_id_key" ON "connected_account"("account_id");

-- CreateIndex
CREATE INDEX "connected_account_brand_id_idx" ON "connected_account"("brand_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_order_redemption_id_key" ON "promotion_order"("redemption_id");

-- CreateIndex
CREATE INDEX "promotion_order_code_id_idx" ON "promotion_order"("code_id");

-- CreateIndex
CREATE INDEX "promotion_order_claim_id_idx" ON "promotion_order"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "code_promotion_id_key" ON "code"("promotion_id");

-- CreateIndex
CREATE UNIQUE INDEX "code_replaces_id_key" ON "code"("replaces_id");

-- CreateIndex
CREATE INDEX "code_account_id_idx" ON "code"("account_id");

-- CreateIndex
CREATE INDEX "code_shown_claim_id_idx" ON "code"("shown_claim_id");

-- AddForeignKey
ALTER TABLE "connected_account" ADD CONSTRAINT "connected_account_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_order" ADD CONSTRAINT "promotion_order_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_order" ADD CONSTRAINT "promotion_order_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_order" ADD CONSTRAINT "promotion_order_redemption_id_fkey" FOREIGN KEY ("redemption_id") REFERENCES "redemption"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code" ADD CONSTRAINT "code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "connected_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code" ADD CONSTRAINT "code_shown_claim_id_fkey" FOREIGN KEY ("shown_claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code" ADD CONSTRAINT "code_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "code"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A brand has one account at a time: of two owners who connect at once both go on with the same.
create unique index connected_account_one_live on connected_account (brand_id) where revoked_at is null;

alter table perk
  -- Percent or an amount, never both.
  add constraint perk_discount check (
    num_nonnulls(percent_off, off_cents) < 2 and percent_off between 1 and 100 and off_cents > 0);

-- What the job of each minute looks for: codes that were asked for and not switched off yet.
create index code_live_promotion on code (perk_id) where asked_at is not null and deactivated_at is null;
