-- AlterTable
ALTER TABLE "claim_event" ALTER COLUMN "at" SET DEFAULT clock_timestamp();
