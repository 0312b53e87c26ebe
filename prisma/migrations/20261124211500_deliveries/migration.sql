-- AlterEnum
ALTER TYPE "redemption_method" ADD VALUE 'sent';

-- AlterTable
ALTER TABLE "perk" ADD COLUMN     "delivers" BOOLEAN NOT NULL DEFAULT false;

-- What the schema's language cannot say.

alter table perk add constraint perk_delivers check (not delivers or kind in ('event', 'sample'));
