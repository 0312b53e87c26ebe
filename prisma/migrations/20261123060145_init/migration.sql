-- CreateEnum
CREATE TYPE "teammate_role" AS ENUM ('owner', 'editor', 'staff');

-- CreateEnum
CREATE TYPE "perk_kind" AS ENUM ('lounge', 'boarding', 'hotel', 'discount', 'flash', 'event', 'sample');

-- CreateEnum
CREATE TYPE "perk_status" AS ENUM ('draft', 'submitted', 'changes_asked', 'rejected', 'approved');

-- CreateEnum
CREATE TYPE "pool" AS ENUM ('gated', 'open');

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('offered', 'active', 'redeemed', 'released', 'expired', 'revoked');

-- CreateEnum
CREATE TYPE "redemption_method" AS ENUM ('qr', 'code');

-- CreateEnum
CREATE TYPE "network" AS ENUM ('mastodon');

-- CreateEnum
CREATE TYPE "read_step" AS ENUM ('waiting', 'profile', 'posts', 'received', 'given', 'score', 'done');

-- CreateEnum
CREATE TYPE "engagement_direction" AS ENUM ('received', 'given');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('approved', 'changes_asked', 'rejected');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "admin_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "admin_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ban" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "ban_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "blurb" TEXT NOT NULL,
    "website_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "brand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teammate" (
    "brand_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "teammate_role" NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teammate_pkey" PRIMARY KEY ("brand_id","user_id")
);

-- CreateTable
CREATE TABLE "venue" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture_size" (
    "picture_id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "picture_size_pkey" PRIMARY KEY ("picture_id","width")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "perk" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "status" "perk_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "kind" "perk_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "benefit" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "value_cents" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "venue_id" UUID,
    "picture_id" UUID,
    "gate_score" INTEGER,
    "stock" INTEGER NOT NULL,
    "open_percent" INTEGER NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "usable_days" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "perk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "perk_id" UUID NOT NULL,
    "pool" "pool" NOT NULL,
    "free_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '-infinity'::timestamptz,
    "claim_id" UUID,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "perk_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "pool" "pool" NOT NULL,
    "state" "claim_state" NOT NULL DEFAULT 'active',
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usable_until" TIMESTAMPTZ(3) NOT NULL,
    "gate_asked" INTEGER,
    "gate_score" INTEGER,
    "formula" TEXT,
    "perk_version" INTEGER NOT NULL,
    "perk_title" TEXT NOT NULL,
    "benefit" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "disclosure" TEXT NOT NULL,
    "disclosed_at" TIMESTAMPTZ(3) NOT NULL,
    "code_hmac" TEXT NOT NULL,
    "code_last4" TEXT NOT NULL,
    "code_sealed" TEXT NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_identity" (
    "perk_id" UUID NOT NULL,
    "identity_hmac" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,

    CONSTRAINT "claim_identity_pkey" PRIMARY KEY ("perk_id","identity_hmac")
);

-- CreateTable
CREATE TABLE "claim_event" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "from" "claim_state",
    "to" "claim_state" NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,

    CONSTRAINT "claim_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redemption" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "venue_id" UUID,
    "by_id" UUID NOT NULL,
    "method" "redemption_method" NOT NULL,
    "nonce" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rolled_back_at" TIMESTAMPTZ(3),
    "rolled_back_by_id" UUID,
    "roll_back_reason" TEXT,

    CONSTRAINT "redemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_mail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "network_app" (
    "id" UUID NOT NULL,
    "network" "network" NOT NULL,
    "origin" TEXT NOT NULL,
    "redirect_uri" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_secret_sealed" TEXT NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "network_app_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_attempt" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "network" "network" NOT NULL,
    "origin" TEXT NOT NULL,
    "state_hmac" TEXT NOT NULL,
    "verifier_sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "linked_account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "network" "network" NOT NULL,
    "origin" TEXT NOT NULL,
    "remote_id" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "profile_url" TEXT,
    "identity_hmac" TEXT NOT NULL,
    "token_sealed" TEXT NOT NULL,
    "followers" INTEGER NOT NULL DEFAULT 0,
    "body" INTEGER NOT NULL DEFAULT 0,
    "remote_created_at" TIMESTAMPTZ(3),
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(3),
    "relink_needed_at" TIMESTAMPTZ(3),

    CONSTRAINT "linked_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_read" (
    "id" UUID NOT NULL,
    "linked_account_id" UUID NOT NULL,
    "step" "read_step" NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "post_count" INTEGER NOT NULL DEFAULT 0,
    "engagement_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "retry_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_read_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "linked_account_id" UUID NOT NULL,
    "remote_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "promotional" BOOLEAN NOT NULL DEFAULT false,
    "duplicate" BOOLEAN NOT NULL DEFAULT false,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "post_pkey" PRIMARY KEY ("linked_account_id","remote_id")
);

-- CreateTable
CREATE TABLE "engagement" (
    "linked_account_id" UUID NOT NULL,
    "direction" "engagement_direction" NOT NULL,
    "kind" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "post_remote_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "engagement_pkey" PRIMARY KEY ("linked_account_id","direction","kind","who","target")
);

-- CreateTable
CREATE TABLE "counted_engagement" (
    "linked_account_id" UUID NOT NULL,
    "post_remote_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counted_engagement_pkey" PRIMARY KEY ("linked_account_id","post_remote_id","kind")
);

-- CreateTable
CREATE TABLE "engager" (
    "who" TEXT NOT NULL,
    "network" "network" NOT NULL,
    "created_on" DATE,
    "bot" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "engager_pkey" PRIMARY KEY ("who")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "perk_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content" JSONB NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "decision" "review_decision" NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "act" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score_snapshot" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "formula" TEXT NOT NULL,
    "value_tenths" INTEGER NOT NULL,
    "shown" INTEGER NOT NULL,
    "band_low" INTEGER NOT NULL,
    "band_high" INTEGER NOT NULL,
    "withheld_resonance" DOUBLE PRECISION NOT NULL,
    "withheld_conversation" DOUBLE PRECISION NOT NULL,
    "withheld_listening" DOUBLE PRECISION NOT NULL,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "score_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score_line" (
    "snapshot_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "pillar" TEXT NOT NULL,
    "network" TEXT,
    "points_tenths" INTEGER NOT NULL,

    CONSTRAINT "score_line_pkey" PRIMARY KEY ("snapshot_id","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "sign_in_user_id_idx" ON "sign_in"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_provider_provider_account_id_key" ON "sign_in"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE INDEX "admin_grant_user_id_idx" ON "admin_grant"("user_id");

-- CreateIndex
CREATE INDEX "ban_user_id_idx" ON "ban"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "brand_slug_key" ON "brand"("slug");

-- CreateIndex
CREATE INDEX "teammate_user_id_idx" ON "teammate"("user_id");

-- CreateIndex
CREATE INDEX "venue_brand_id_idx" ON "venue"("brand_id");

-- CreateIndex
CREATE INDEX "picture_brand_id_idx" ON "picture"("brand_id");

-- CreateIndex
CREATE INDEX "campaign_brand_id_idx" ON "campaign"("brand_id");

-- CreateIndex
CREATE INDEX "perk_campaign_id_idx" ON "perk"("campaign_id");

-- CreateIndex
CREATE INDEX "perk_status_closes_at_idx" ON "perk"("status", "closes_at");

-- CreateIndex
CREATE INDEX "unit_perk_id_pool_free_at_idx" ON "unit"("perk_id", "pool", "free_at");

-- CreateIndex
CREATE INDEX "unit_claim_id_idx" ON "unit"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_code_hmac_key" ON "claim"("code_hmac");

-- CreateIndex
CREATE INDEX "claim_user_id_claimed_at_idx" ON "claim"("user_id", "claimed_at");

-- CreateIndex
CREATE INDEX "claim_perk_id_state_idx" ON "claim"("perk_id", "state");

-- CreateIndex
CREATE INDEX "claim_identity_claim_id_idx" ON "claim_identity"("claim_id");

-- CreateIndex
CREATE INDEX "claim_event_claim_id_at_idx" ON "claim_event"("claim_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "redemption_nonce_key" ON "redemption"("nonce");

-- CreateIndex
CREATE INDEX "redemption_venue_id_at_idx" ON "redemption"("venue_id", "at");

-- CreateIndex
CREATE INDEX "inbox_mail_to_at_idx" ON "inbox_mail"("to", "at");

-- CreateIndex
CREATE UNIQUE INDEX "network_app_network_origin_redirect_uri_key" ON "network_app"("network", "origin", "redirect_uri");

-- CreateIndex
CREATE UNIQUE INDEX "link_attempt_state_hmac_key" ON "link_attempt"("state_hmac");

-- CreateIndex
CREATE INDEX "link_attempt_user_id_idx" ON "link_attempt"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "linked_account_identity_hmac_key" ON "linked_account"("identity_hmac");

-- CreateIndex
CREATE INDEX "linked_account_user_id_idx" ON "linked_account"("user_id");

-- CreateIndex
CREATE INDEX "account_read_linked_account_id_created_at_idx" ON "account_read"("linked_account_id", "created_at");

-- CreateIndex
CREATE INDEX "submission_at_idx" ON "submission"("at");

-- CreateIndex
CREATE UNIQUE INDEX "submission_perk_id_version_key" ON "submission"("perk_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "review_submission_id_key" ON "review"("submission_id");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_at_idx" ON "audit_event"("subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "score_snapshot_user_id_formula_day_key" ON "score_snapshot"("user_id", "formula", "day");

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admin_grant" ADD CONSTRAINT "admin_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ban" ADD CONSTRAINT "ban_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teammate" ADD CONSTRAINT "teammate_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teammate" ADD CONSTRAINT "teammate_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue" ADD CONSTRAINT "venue_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_size" ADD CONSTRAINT "picture_size_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perk" ADD CONSTRAINT "perk_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perk" ADD CONSTRAINT "perk_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perk" ADD CONSTRAINT "perk_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_identity" ADD CONSTRAINT "claim_identity_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_event" ADD CONSTRAINT "claim_event_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redemption" ADD CONSTRAINT "redemption_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_attempt" ADD CONSTRAINT "link_attempt_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "linked_account" ADD CONSTRAINT "linked_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_read" ADD CONSTRAINT "account_read_linked_account_id_fkey" FOREIGN KEY ("linked_account_id") REFERENCES "linked_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_linked_account_id_fkey" FOREIGN KEY ("linked_account_id") REFERENCES "linked_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_linked_account_id_fkey" FOREIGN KEY ("linked_account_id") REFERENCES "linked_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counted_engagement" ADD CONSTRAINT "counted_engagement_linked_account_id_fkey" FOREIGN KEY ("linked_account_id") REFERENCES "linked_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_perk_id_fkey" FOREIGN KEY ("perk_id") REFERENCES "perk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_snapshot" ADD CONSTRAINT "score_snapshot_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_line" ADD CONSTRAINT "score_line_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "score_snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
