-- DropIndex
DROP INDEX "redemption_nonce_key";

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "asked_sealed" TEXT,
ADD COLUMN     "guests" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "perk" ADD COLUMN     "guests_most" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "redemption" ADD COLUMN     "ordinal" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE UNIQUE INDEX "redemption_nonce_ordinal_key" ON "redemption"("nonce", "ordinal");

-- What the schema's language cannot say.

-- The holder and each guest are let in once at a time, and a roll-back makes room for the next use.
create unique index redemption_one_in_force_each on redemption (claim_id, ordinal) where rolled_back_at is null;
drop index redemption_one_in_force;

alter table perk add constraint perk_guests_most check (guests_most between 0 and 9);
alter table claim add constraint claim_guests check (guests between 0 and 9);
alter table redemption add constraint redemption_ordinal check (ordinal between 0 and 9);
