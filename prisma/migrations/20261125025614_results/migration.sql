-- CreateEnum
CREATE TYPE "order_source" AS ENUM ('stripe', 'file');

-- CreateTable
CREATE TABLE "perk_sight" (
    "perk_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "opened" BOOLEAN NOT NULL,
    "viewer" TEXT NOT NULL,

    CONSTRAINT "perk_sight_pkey" PRIMARY KEY ("perk_id","day","opened","viewer")
);

-- CreateTable
CREATE TABLE "perk_day" (
    "perk_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "opened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "perk_day_pkey" PRIMARY KEY ("perk_id","day")
);

-- CreateTable
CREATE TABLE "claim_order" (
    "claim_id" UUID NOT NULL,
    "perk_id" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "venue_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "source" "order_source" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_order_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "campaign_tally" (
    "campaign_id" UUID NOT NULL,
    "tally" JSONB NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_tally_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateIndex
CREATE INDEX "campaign_tally_counted_at_idx" ON "campaign_tally"("counted_at");

-- CreateIndex
CREATE INDEX "perk_sight_day_idx" ON "perk_sight"("day");

-- CreateIndex
CREATE INDEX "claim_order_perk_id_idx" ON "claim_order"("perk_id");

-- CreateIndex
CREATE INDEX "claim_results" ON "claim"("perk_id", "usable_until", "id", "claimed_at", "state", "pool", "gate_score");

-- AddForeignKey
ALTER TABLE "perk_sight" ADD CONSTRAINT "perk_sight_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perk_day" ADD CONSTRAINT "perk_day_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_order" ADD CONSTRAINT "claim_order_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_order" ADD CONSTRAINT "claim_order_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_order" ADD CONSTRAINT "claim_order_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_tally" ADD CONSTRAINT "campaign_tally_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
-- That nobody opened what they did not see cannot be said here: a row that is to be added to another is checked as it comes.
alter table perk_day add constraint perk_day_people check (seen >= 0 and opened >= 0);
alter table claim_order add constraint claim_order_amount check (cents >= 0);
-- Offers that nobody took were never claims: results look for them among those that ran out or were given back.
create index claim_event_offer_lapsed on claim_event (claim_id) where "from" = 'offered' and "to" in ('released', 'expired');
