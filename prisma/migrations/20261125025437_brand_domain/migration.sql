-- CreateEnum
CREATE TYPE "domain_proof" AS ENUM ('dns', 'file');

-- CreateTable
CREATE TABLE "brand_domain" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "verified_by_id" UUID,
    "proof" "domain_proof",
    "checked_at" TIMESTAMPTZ(3),
    "found" JSONB,
    "next_check_at" TIMESTAMPTZ(3),
    "failed_since" TIMESTAMPTZ(3),
    "silent_since" TIMESTAMPTZ(3),
    "warned_at" TIMESTAMPTZ(3),
    "lapsed_at" TIMESTAMPTZ(3),
    "lapse_told_at" TIMESTAMPTZ(3),

    CONSTRAINT "brand_domain_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "brand_domain_brand_id_domain_key" ON "brand_domain"("brand_id", "domain");

-- AddForeignKey
ALTER TABLE "brand_domain" ADD CONSTRAINT "brand_domain_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
alter table brand_domain add constraint brand_domain_spelling check (domain ~ '^[a-z0-9.-]{4,253}$');
alter table brand_domain add constraint brand_domain_proof check (
  num_nonnulls(verified_at, verified_by_id, proof) in (0, 3) and (lapsed_at is null or verified_at is not null));
-- What is proved is looked at again, and nothing else is.
alter table brand_domain add constraint brand_domain_checked_again check (
  (next_check_at is not null) = (verified_at is not null and lapsed_at is null));
-- One brand at a time, however many prove the same domain at once.
create unique index brand_domain_one_holder on brand_domain (domain) where verified_at is not null and lapsed_at is null;
-- What the job of each hour looks for.
create index brand_domain_due on brand_domain (next_check_at) where next_check_at is not null;
create index brand_domain_untold on brand_domain (id) where lapsed_at is not null and lapse_told_at is null;
