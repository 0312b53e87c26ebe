-- AlterTable
ALTER TABLE "formula_run" ADD COLUMN     "id" UUID NOT NULL DEFAULT uuidv7();
ALTER TABLE "formula_run" ALTER COLUMN   "id" DROP DEFAULT;

-- CreateTable
CREATE TABLE "formula_shift" (
    "day" DATE NOT NULL,
    "formula" TEXT NOT NULL,
    "against" TEXT NOT NULL,
    "shift" JSONB NOT NULL,

    CONSTRAINT "formula_shift_pkey" PRIMARY KEY ("day","formula")
);

-- CreateIndex
CREATE INDEX "appeal_at_idx" ON "appeal"("at");

-- CreateIndex
CREATE INDEX "appeal_decision_at_idx" ON "appeal_decision"("at");

-- CreateIndex
CREATE UNIQUE INDEX "formula_run_id_key" ON "formula_run"("id");

-- What the schema's language cannot say.

-- Moderators look for members by the beginning of a handle.
create index linked_account_handle_begins on linked_account (lower(handle) text_pattern_ops);
