-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "audience" (
    "day" DATE NOT NULL,
    "names" JSONB NOT NULL,
    "scores" BYTEA NOT NULL,
    "places" BYTEA NOT NULL,
    "member_days" BYTEA NOT NULL,
    "topics_from" BYTEA NOT NULL,
    "topic_of" BYTEA NOT NULL,
    "topic_scores" BYTEA NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audience_pkey" PRIMARY KEY ("day")
);
