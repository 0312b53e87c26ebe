-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "pass_counter" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pass_key" JSONB;
