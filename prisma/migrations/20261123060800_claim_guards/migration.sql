-- CreateIndex
CREATE INDEX "redemption_at_idx" ON "redemption"("at");

-- What the schema's language cannot say. Partial indexes and checks are no part of the schema's comparison.

-- One live claim per person and perk, however many requests arrive at once.
create unique index claim_one_live_per_person on claim (perk_id, user_id) where state in ('offered', 'active', 'redeemed');

-- A claim is used once at a time, and a roll-back makes room for the next use.
create unique index redemption_one_in_force on redemption (claim_id) where rolled_back_at is null;

-- No claim ever holds two units.
create unique index unit_one_per_claim on unit (claim_id) where claim_id is not null;

-- What the job of each minute looks for.
create index claim_expiring on claim (usable_until) where state in ('offered', 'active');

alter table unit
  -- Free from the beginning of time means held by nobody, every other time is somebody's.
  add constraint unit_holder check ((free_at = '-infinity') = (claim_id is null));

alter table perk
  add constraint perk_gate check (gate_score between 1 and 100),
  add constraint perk_open_percent check (open_percent between 5 and 100),
  add constraint perk_stock check (stock >= 1),
  add constraint perk_value check (value_cents >= 0),
  add constraint perk_usable_days check (usable_days between 1 and 365),
  add constraint perk_times check (closes_at > opens_at);

alter table claim
  add constraint claim_gate_asked check (gate_asked between 1 and 100),
  add constraint claim_gate_score check (gate_score between 1 and 100),
  -- A unit from behind a gate went to somebody who had the score for it.
  add constraint claim_gate_passed check (pool = 'open' or gate_asked is null or gate_score >= gate_asked),
  add constraint claim_usable check (usable_until > claimed_at);

alter table redemption
  -- A roll-back has a time, somebody who did it, and a reason, or is none.
  add constraint redemption_roll_back check (num_nonnulls(rolled_back_at, rolled_back_by_id, roll_back_reason) in (0, 3));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger audit_event_append_only before update or delete on audit_event
  for each row execute function refuse_change();
create trigger audit_event_no_truncate before truncate on audit_event
  for each statement execute function refuse_change();
