-- CreateEnum
CREATE TYPE "perk_mode" AS ENUM ('first_come', 'lottery', 'waves');

-- AlterTable
ALTER TABLE "perk" ADD COLUMN     "draw_at" TIMESTAMPTZ(3),
ADD COLUMN     "mode" "perk_mode" NOT NULL DEFAULT 'first_come',
ADD COLUMN     "offer_hours" INTEGER NOT NULL DEFAULT 48,
ADD COLUMN     "waitlist" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "waves" JSONB;

-- CreateTable
CREATE TABLE "waiter" (
    "id" UUID NOT NULL,
    "perk_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),
    "offered_at" TIMESTAMPTZ(3),
    "claim_id" UUID,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "waiter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lottery_entry" (
    "id" UUID NOT NULL,
    "perk_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lottery_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lottery_identity" (
    "perk_id" UUID NOT NULL,
    "identity_hmac" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "lottery_identity_pkey" PRIMARY KEY ("perk_id","identity_hmac")
);

-- CreateTable
CREATE TABLE "draw" (
    "perk_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "secret_sealed" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "drawn_at" TIMESTAMPTZ(3),
    "entry_ids" UUID[],

    CONSTRAINT "draw_pkey" PRIMARY KEY ("perk_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "waiter_claim_id_key" ON "waiter"("claim_id");

-- CreateIndex
CREATE INDEX "waiter_user_id_idx" ON "waiter"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "waiter_perk_id_rank_key" ON "waiter"("perk_id", "rank");

-- CreateIndex
CREATE INDEX "lottery_entry_user_id_idx" ON "lottery_entry"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "lottery_entry_perk_id_user_id_key" ON "lottery_entry"("perk_id", "user_id");

-- CreateIndex
CREATE INDEX "lottery_identity_entry_id_idx" ON "lottery_identity"("entry_id");

-- AddForeignKey
ALTER TABLE "waiter" ADD CONSTRAINT "waiter_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiter" ADD CONSTRAINT "waiter_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiter" ADD CONSTRAINT "waiter_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lottery_entry" ADD CONSTRAINT "lottery_entry_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lottery_entry" ADD CONSTRAINT "lottery_entry_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lottery_identity" ADD CONSTRAINT "lottery_identity_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "lottery_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draw" ADD CONSTRAINT "draw_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema's language cannot say.

-- Once in a line at a time, and who stands in it in its order: asked before every claim.
create unique index waiter_waits_once on waiter (perk_id, user_id) where left_at is null and offered_at is null;
create index waiter_in_line on waiter (perk_id, rank) where left_at is null and offered_at is null;
create index waiter_to_tell on waiter (offered_at) where told_at is null;
create index draw_due on draw (perk_id) where drawn_at is null;

alter table perk
  -- A lottery has a time to be drawn at while it is open, and only a lottery has; waves step down from a gate.
  add constraint perk_draw_at check ((mode = 'lottery') = (draw_at is not null)),
  add constraint perk_draw_time check (draw_at > opens_at and draw_at <= closes_at),
  add constraint perk_waves check ((mode = 'waves') = (waves is not null) and (mode <> 'waves' or gate_score is not null)),
  add constraint perk_offer_hours check (offer_hours between 1 and 168);

alter table waiter
  add constraint waiter_rank check (rank >= 1),
  -- What was offered is a claim, and whoever left was offered nothing.
  add constraint waiter_end check (left_at is null or offered_at is null),
  add constraint waiter_offer check (claim_id is null or offered_at is not null);

alter table draw
  add constraint draw_secret_hash check (secret_hash ~ '^[0-9a-f]{64}$');
