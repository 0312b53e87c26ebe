-- CreateEnum
CREATE TYPE "stock_rule" AS ENUM ('units', 'uses', 'used_claims', 'live_and_free', 'unheld', 'unclaimed', 'guests');

-- CreateTable
CREATE TABLE "stock_check" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "perks" INTEGER NOT NULL,
    "issued" INTEGER NOT NULL,
    "claimed" INTEGER NOT NULL,
    "redeemed" INTEGER NOT NULL,
    "differences" INTEGER NOT NULL,

    CONSTRAINT "stock_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_difference" (
    "id" UUID NOT NULL,
    "perk_id" UUID NOT NULL,
    "rule" "stock_rule" NOT NULL,
    "expected" INTEGER NOT NULL,
    "found" INTEGER NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "stock_difference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stock_check_at_idx" ON "stock_check"("at");

-- CreateIndex
CREATE INDEX "stock_difference_perk_id_idx" ON "stock_difference"("perk_id");

-- CreateIndex
CREATE INDEX "stock_difference_last_seen_at_idx" ON "stock_difference"("last_seen_at");

-- AddForeignKey
ALTER TABLE "stock_difference" ADD CONSTRAINT "stock_difference_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The same rule of the same perk is one difference until it holds again.
create unique index stock_difference_one_open on stock_difference (perk_id, rule) where ended_at is null;
