-- CreateEnum
CREATE TYPE "ledger_account" AS ENUM ('outside', 'available', 'reserved', 'spent', 'refunding', 'refunded', 'disputed', 'taken_back');

-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "perk" ADD COLUMN     "fee_cents" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "from" "ledger_account" NOT NULL,
    "to" "ledger_account" NOT NULL,
    "cents" INTEGER NOT NULL,
    "perk_id" UUID,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_balance" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "account" "ledger_account" NOT NULL,
    "perk_id" UUID,
    "cents" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_balance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "funding" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "session_id" TEXT,
    "pay_url" TEXT,
    "payment_id" TEXT,
    "credited_at" TIMESTAMPTZ(3),
    "lapsed_at" TIMESTAMPTZ(3),

    CONSTRAINT "funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "funding_id" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stripe_id" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "funding_id" UUID NOT NULL,
    "stripe_id" TEXT NOT NULL,
    "cents" INTEGER NOT NULL,
    "held_cents" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "won" BOOLEAN,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_key_key" ON "ledger_entry"("key");

-- CreateIndex
CREATE INDEX "ledger_entry_campaign_id_at_idx" ON "ledger_entry"("campaign_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_balance_one_each" ON "ledger_balance"("campaign_id", "account", "perk_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "funding_session_id_key" ON "funding"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "funding_payment_id_key" ON "funding"("payment_id");

-- CreateIndex
CREATE INDEX "funding_campaign_id_created_at_idx" ON "funding"("campaign_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "refund_stripe_id_key" ON "refund"("stripe_id");

-- CreateIndex
CREATE INDEX "refund_funding_id_idx" ON "refund"("funding_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_stripe_id_key" ON "dispute"("stripe_id");

-- CreateIndex
CREATE INDEX "dispute_funding_id_idx" ON "dispute"("funding_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_id_currency_key" ON "campaign"("id", "currency");

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_campaign_id_currency_fkey" FOREIGN KEY ("campaign_id", "currency") REFERENCES "campaign"("id", "currency") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_balance" ADD CONSTRAINT "ledger_balance_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_balance" ADD CONSTRAINT "ledger_balance_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding" ADD CONSTRAINT "funding_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_funding_id_fkey" FOREIGN KEY ("funding_id") REFERENCES "funding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_funding_id_fkey" FOREIGN KEY ("funding_id") REFERENCES "funding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
alter table ledger_entry add constraint ledger_entry_moves check (cents > 0 and "from" <> "to");
alter table ledger_balance add constraint ledger_balance_not_below_nothing check (account = 'outside' or cents >= 0);
alter table ledger_balance add constraint ledger_balance_of_perk check (
  (account in ('reserved', 'spent')) = (perk_id is not null));
-- Only what moves is charged: a fee is never less than nothing.
alter table perk add constraint perk_fee_not_below_nothing check (fee_cents >= 0);
alter table funding add constraint funding_amount check (cents > 0);
alter table funding add constraint funding_credited_by_a_payment check (credited_at is null or payment_id is not null);
alter table refund add constraint refund_amount check (cents > 0);
alter table refund add constraint refund_one_fate check (done_at is null or failed_at is null);
alter table dispute add constraint dispute_amount check (cents > 0 and held_cents between 0 and cents);
alter table dispute add constraint dispute_closed_one_way check ((closed_at is null) = (won is null));
-- What the job of each minute looks for.
create index funding_open on funding (created_at) where credited_at is null and lapsed_at is null;
create index refund_open on refund (created_at) where done_at is null and failed_at is null;
