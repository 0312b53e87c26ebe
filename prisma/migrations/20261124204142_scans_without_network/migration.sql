-- CreateEnum
CREATE TYPE "offline_use" AS ENUM ('never', 'low_value', 'always');

-- CreateEnum
CREATE TYPE "flag_reason" AS ENUM ('used_earlier', 'revoked', 'not_valid');

-- AlterTable
ALTER TABLE "perk" ADD COLUMN     "offline_use" "offline_use" NOT NULL DEFAULT 'low_value';

-- AlterTable
ALTER TABLE "redemption" ADD COLUMN     "synced_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "flagged_use" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "reason" "flag_reason" NOT NULL,
    "venue_id" UUID,
    "by_id" UUID NOT NULL,
    "nonce" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flagged_use_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "flagged_use_claim_id_idx" ON "flagged_use"("claim_id");

-- CreateIndex
CREATE INDEX "flagged_use_at_idx" ON "flagged_use"("at");

-- CreateIndex
CREATE UNIQUE INDEX "flagged_use_nonce_ordinal_key" ON "flagged_use"("nonce", "ordinal");

-- AddForeignKey
ALTER TABLE "flagged_use" ADD CONSTRAINT "flagged_use_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flagged_use" ADD CONSTRAINT "flagged_use_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;
