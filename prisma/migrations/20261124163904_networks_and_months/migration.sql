-- CreateEnum
CREATE TYPE "engagement_kind" AS ENUM ('like', 'upvote', 'follow', 'mention', 'star', 'repost', 'fork', 'quote', 'reply', 'review', 'accepted');

-- CreateEnum
CREATE TYPE "appeal_subject" AS ENUM ('promotion', 'repeat', 'score');

-- A network is a name, so that a new one needs no migration. What is stored stays.
alter table network_app alter column network type text using network::text;
alter table link_attempt alter column network type text using network::text;
alter table link_attempt rename column verifier_sealed to secret_sealed;
alter table linked_account alter column network type text using network::text;
alter table engager alter column network type text using network::text;
drop type network;

alter table account_read
  add column run uuid,
  add column beat_at timestamptz(3),
  drop column post_count,
  drop column engagement_count;

alter table linked_account rename column token_sealed to grant_sealed;
alter table linked_account
  add column cursor jsonb,
  add column next_read_at timestamptz(3),
  add column unreadable_since timestamptz(3);
update linked_account set next_read_at = last_read_at + interval '24 hours', unreadable_since = relink_needed_at;

-- People get a short number: it stands in each of their acts, which are many.
alter table engager drop constraint engager_pkey;
alter table engager
  add column id serial,
  add column seed_part real,
  add column members_this_week integer not null default 0,
  add constraint engager_pkey primary key (id);
create unique index engager_who_key on engager (who);

alter table counted_engagement alter column kind type engagement_kind using kind::engagement_kind;

-- Posts and engagement by month of `at`. Each month is a table of its own, so that half a year that nobody may keep any
-- longer goes by dropping tables.
alter table post rename to post_before;
alter table post_before rename constraint post_pkey to post_before_pkey;
alter table post_before drop constraint post_linked_account_id_fkey;
create table post (
  linked_account_id uuid not null,
  remote_id text not null,
  at timestamptz(3) not null,
  url text,
  promotion_signs text[] default array[]::text[],
  gist text,
  repeats_remote_id text,
  topics text[] default array[]::text[],
  seen_at timestamptz(3) not null,
  constraint post_pkey primary key (linked_account_id, remote_id, at),
  constraint post_linked_account_id_fkey foreign key (linked_account_id) references linked_account (id) on delete cascade on update cascade
) partition by range (at);

alter table engagement rename to engagement_before;
alter table engagement_before rename constraint engagement_pkey to engagement_before_pkey;
alter table engagement_before drop constraint engagement_linked_account_id_fkey;
create table engagement (
  linked_account_id uuid not null,
  direction engagement_direction not null,
  kind engagement_kind not null,
  engager_id integer not null,
  target text not null default '',
  post_remote_id text,
  at timestamptz(3) not null,
  constraint engagement_pkey primary key (linked_account_id, direction, kind, engager_id, target, at),
  constraint engagement_linked_account_id_fkey foreign key (linked_account_id) references linked_account (id) on delete cascade on update cascade,
  constraint engagement_engager_id_fkey foreign key (engager_id) references engager (id) on delete restrict on update cascade
) partition by range (at);
create index engagement_engager_id_idx on engagement (engager_id);

-- Makes the tables of the months from that of one day to that of another, where they are missing. Attached rather than created
-- in place, which would wait for every reader. Two at once wait for each other.
create function keep_months(first_day date, last_day date) returns void language plpgsql as $$
declare
  parent text;
  month date;
  name text;
begin
  perform pg_advisory_xact_lock(hashtext('keep_months'));
  foreach parent in array array['post', 'engagement'] loop
    month := date_trunc('month', first_day);
    while month <= last_day loop
      name := parent || to_char(month, '_YYYY_MM');
      if to_regclass(quote_ident(name)) is null then
        execute format('create table %I (like %I including defaults including constraints)', name, parent);
        execute format(
          'alter table %I attach partition %I for values from (%L) to (%L)',
          parent, name, month::text || ' 00:00+00', (month + interval '1 month')::date::text || ' 00:00+00'
        );
      end if;
      month := month + interval '1 month';
    end loop;
  end loop;
end
$$;

select keep_months((now() - interval '211 days')::date, (now() + interval '35 days')::date);

-- The next reading says which posts promote or repeat something, and by which rule.
insert into post (linked_account_id, remote_id, at, topics, seen_at)
select linked_account_id, remote_id, at, '{}', now() from post_before
where at >= now() - interval '180 days' and at < now() + interval '1 day';
drop table post_before;

insert into engager (who, network)
select distinct on (engagement_before.who) engagement_before.who, linked_account.network
from engagement_before join linked_account on linked_account.id = engagement_before.linked_account_id
where not exists (select from engager where engager.who = engagement_before.who);
insert into engagement (linked_account_id, direction, kind, engager_id, target, post_remote_id, at)
select linked_account_id, direction, kind::engagement_kind, engager.id, target, post_remote_id, at
from engagement_before join engager on engager.who = engagement_before.who
where at >= now() - interval '180 days' and at < now() + interval '1 day';
drop table engagement_before;

-- A receipt is written once and read whole: it stands with its score, not in a table of hundreds of millions of lines.
alter table score_snapshot add column lines jsonb, add column topics jsonb not null default '[]';
update score_snapshot set lines = (
  select jsonb_agg(jsonb_build_array(pillar, network, points_tenths) order by ordinal)
  from score_line where snapshot_id = score_snapshot.id
);
update score_snapshot set lines = '[]' where lines is null;
alter table score_snapshot alter column lines set not null;
drop table score_line;
drop index score_snapshot_user_id_formula_day_key;
create unique index score_snapshot_day_formula_user_id_key on score_snapshot (day, formula, user_id);
create index score_snapshot_user_id_day_idx on score_snapshot (user_id, day);

-- CreateTable
CREATE TABLE "work" (
    "linked_account_id" UUID NOT NULL,
    "remote_id" TEXT NOT NULL,
    "url" TEXT,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "approvals" INTEGER NOT NULL,

    CONSTRAINT "work_pkey" PRIMARY KEY ("linked_account_id","remote_id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "subject" "appeal_subject" NOT NULL,
    "linked_account_id" UUID,
    "post_remote_id" TEXT,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal_decision" (
    "appeal_id" UUID NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "answer" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appeal_decision_pkey" PRIMARY KEY ("appeal_id")
);

-- CreateTable
CREATE TABLE "formula_run" (
    "version" TEXT NOT NULL,
    "beside_since" TIMESTAMPTZ(3) NOT NULL,
    "beside_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "formula_run_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "rescore_slice" (
    "day" DATE NOT NULL,
    "formula" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "first_id" UUID NOT NULL,
    "last_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "rescore_slice_pkey" PRIMARY KEY ("day","formula","ordinal")
);

-- CreateTable
CREATE TABLE "score_spread" (
    "day" DATE NOT NULL,
    "formula" TEXT NOT NULL,
    "reach" INTEGER NOT NULL,
    "cohort" JSONB NOT NULL,

    CONSTRAINT "score_spread_pkey" PRIMARY KEY ("day","formula","reach")
);

-- CreateTable
CREATE TABLE "topic_off" (
    "user_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topic_off_pkey" PRIMARY KEY ("user_id","topic")
);

-- CreateTable
CREATE TABLE "trust_seed" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "picked_by_id" UUID NOT NULL,
    "picked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "trust_seed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trust_weighing" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "people" INTEGER NOT NULL,
    "edges" INTEGER NOT NULL,
    "seeds" INTEGER NOT NULL,
    "seeded" BOOLEAN NOT NULL,

    CONSTRAINT "trust_weighing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appeal_user_id_at_idx" ON "appeal"("user_id", "at");

-- CreateIndex
CREATE INDEX "appeal_linked_account_id_post_remote_id_idx" ON "appeal"("linked_account_id", "post_remote_id");

-- CreateIndex
CREATE INDEX "trust_seed_user_id_idx" ON "trust_seed"("user_id");

-- CreateIndex
CREATE INDEX "trust_weighing_at_idx" ON "trust_weighing"("at");

-- CreateIndex
CREATE INDEX "linked_account_next_read_at_idx" ON "linked_account"("next_read_at");

-- AddForeignKey
ALTER TABLE "work" ADD CONSTRAINT "work_linked_account_id_fkey" FOREIGN KEY ("linked_account_id") REFERENCES "linked_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_linked_account_id_fkey" FOREIGN KEY ("linked_account_id") REFERENCES "linked_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_decision" ADD CONSTRAINT "appeal_decision_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_off" ADD CONSTRAINT "topic_off_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trust_seed" ADD CONSTRAINT "trust_seed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema's language cannot say.

-- Of the slices of a day, those that are still to be done.
create index rescore_slice_open on rescore_slice (day, formula, ordinal) where done_at is null;

-- Reads that somebody works on or should.
create index account_read_open on account_read (beat_at) where finished_at is null;

-- One seed for each member at a time.
create unique index trust_seed_one_in_force on trust_seed (user_id) where withdrawn_at is null;

-- One appeal for each mark of a post; about the score, as many as there are reasons.
create unique index appeal_one_for_each_mark on appeal (linked_account_id, post_remote_id, subject) where post_remote_id is not null;

alter table appeal
  add constraint appeal_post check ((subject = 'score') = (post_remote_id is null) and (post_remote_id is null) = (linked_account_id is null));

alter table formula_run
  add constraint formula_run_end check (num_nonnulls(published_at, withdrawn_at) <= 1),
  add constraint formula_run_thirty_days check (published_at is null or version = '1.0.0' or published_at >= beside_since + interval '30 days');

-- The first version was published with the product.
insert into formula_run (version, beside_since, published_at) values ('1.0.0', '2026-11-01 00:00+00', '2026-11-01 00:00+00');
