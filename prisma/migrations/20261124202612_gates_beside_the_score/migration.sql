-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "gates" JSONB;

-- AlterTable
ALTER TABLE "perk" ADD COLUMN     "gate_member_days" INTEGER,
ADD COLUMN     "gate_place" JSONB,
ADD COLUMN     "gate_topic" TEXT,
ADD COLUMN     "gate_topic_score" INTEGER;

-- CreateTable
CREATE TABLE "member_place" (
    "user_id" UUID NOT NULL,
    "city" TEXT,
    "country" CHAR(2),
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_place_pkey" PRIMARY KEY ("user_id")
);

-- AddForeignKey
ALTER TABLE "member_place" ADD CONSTRAINT "member_place_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema's language cannot say.
alter table perk
  add constraint perk_gate_topic check (num_nonnulls(gate_topic, gate_topic_score) in (0, 2)),
  add constraint perk_gate_topic_score check (gate_topic_score between 1 and 100),
  add constraint perk_gate_member_days check (gate_member_days >= 1);

alter table claim
  -- A unit from behind a gate in a topic went to somebody who had the score for it.
  add constraint claim_topic_passed check (pool = 'open' or gates->'topic' is null
    or coalesce((gates->'topic'->>'score')::int >= (gates->'topic'->>'asked')::int, false));

alter table member_place
  -- A place is whole or removed.
  add constraint member_place_whole check (num_nonnulls(city, country, latitude, longitude) in (0, 4));
