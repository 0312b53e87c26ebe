-- AlterTable
ALTER TABLE "teammate" ADD COLUMN     "every_venue" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "venue" ADD COLUMN     "hours" JSONB,
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "teammate_venue" (
    "brand_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "venue_id" UUID NOT NULL,

    CONSTRAINT "teammate_venue_pkey" PRIMARY KEY ("brand_id","user_id","venue_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "teammate_role" NOT NULL,
    "every_venue" BOOLEAN NOT NULL DEFAULT true,
    "token_hmac" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_venue" (
    "invitation_id" UUID NOT NULL,
    "venue_id" UUID NOT NULL,

    CONSTRAINT "invitation_venue_pkey" PRIMARY KEY ("invitation_id","venue_id")
);

-- CreateIndex
CREATE INDEX "teammate_venue_venue_id_idx" ON "teammate_venue"("venue_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hmac_key" ON "invitation"("token_hmac");

-- CreateIndex
CREATE INDEX "invitation_brand_id_created_at_idx" ON "invitation"("brand_id", "created_at");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "invitation_venue_venue_id_idx" ON "invitation_venue"("venue_id");

-- AddForeignKey
ALTER TABLE "teammate_venue" ADD CONSTRAINT "teammate_venue_brand_id_user_id_fkey" FOREIGN KEY ("brand_id", "user_id") REFERENCES "teammate"("brand_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teammate_venue" ADD CONSTRAINT "teammate_venue_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_venue" ADD CONSTRAINT "invitation_venue_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_venue" ADD CONSTRAINT "invitation_venue_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
create unique index invitation_one_unanswered on invitation (brand_id, email)
  where accepted_at is null and declined_at is null and withdrawn_at is null;
alter table invitation add constraint invitation_one_answer check (num_nonnulls(accepted_at, declined_at, withdrawn_at) <= 1);
-- Owners and editors are everywhere.
alter table invitation add constraint invitation_bound_staff check (every_venue or role = 'staff');
alter table teammate add constraint teammate_bound_staff check (every_venue or role = 'staff');
alter table venue add constraint venue_on_earth check (
  (latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180);
