import "server-only";
import { db } from "@/lib/db";
import { bands, groupSize } from "@/lib/results/band";
import { type Counted, claimRows, orderRows, settledRows, sightRows, useRows } from "@/lib/results/tally";

/** How many people saw and opened the perks on each day. */
export async function countSights(perkIds: readonly string[]): Promise<Counted["sights"]> {
  return sightRows.parse(
    await db.$queryRaw`
      select perk_id as "perkId", day::text, seen, opened from perk_day where perk_id = any(${perkIds}::uuid[])`,
  );
}

/**
 * How many units were claimed on each day. An offer is a claim once it was accepted, on the day it was made. Withdrawn claims do not
 * count.
 */
export async function countClaims(perkIds: readonly string[]): Promise<Counted["claims"]> {
  return claimRows.parse(
    await db.$queryRaw`
      select perk_id as "perkId", (claimed_at at time zone 'UTC')::date::text as day, count(*)::int as claimed,
        count(*) filter (where state = 'active' and usable_until > now())::int as held,
        count(*) filter (where state in ('released', 'expired')
          or (state = 'active' and usable_until <= now()))::int as lapsed
      from claim c
      where perk_id = any(${perkIds}::uuid[]) and state not in ('offered', 'revoked')
        and not exists (select 1 from claim_event e
          where e.claim_id = c.id and e."from" = 'offered' and e."to" in ('released', 'expired'))
      group by perk_id, (claimed_at at time zone 'UTC')::date`,
  );
}

/**
 * How many claims were redeemed on each day at each venue, without their guests; how many of these uses were rolled back; and what the
 * others cost, by the ledger.
 */
export async function countUses(perkIds: readonly string[]): Promise<Counted["uses"]> {
  return useRows.parse(
    await db.$queryRaw`
      select c.perk_id as "perkId", (r.at at time zone 'UTC')::date::text as day, r.venue_id as "venueId",
        count(*) filter (where r.rolled_back_at is null)::int as redeemed,
        count(r.rolled_back_at)::int as "rolledBack",
        coalesce(sum(l.cents) filter (where r.rolled_back_at is null), 0) as "costCents"
      from claim c join redemption r on r.claim_id = c.id and r.ordinal = 0
        left join ledger_entry l on l.key = 'capture ' || r.id
      where c.perk_id = any(${perkIds}::uuid[])
      group by c.perk_id, (r.at at time zone 'UTC')::date, r.venue_id`,
  );
}

/** What was bought on each day with claims that were used at each venue. */
export async function countOrders(perkIds: readonly string[]): Promise<Counted["orders"]> {
  return orderRows.parse(
    await db.$queryRaw`
      select perk_id as "perkId", (at at time zone 'UTC')::date::text as day, venue_id as "venueId", currency,
        count(*)::int as orders, sum(cents) as cents
      from claim_order where perk_id = any(${perkIds}::uuid[])
      group by perk_id, (at at time zone 'UTC')::date, venue_id, currency`,
  );
}

const ends = bands.flatMap(({ least }) => least ?? []).toSorted((a, b) => a - b);

/**
 * Claims whose time to be used is over, used or not: those that were used early are not judged before those made at the same time that
 * may still be. Of each perk only whole groups (see `groupSize`), since whoever looks again later would see single ones come in.
 */
export async function countSettled(perkIds: readonly string[]): Promise<Counted["settled"]> {
  return settledRows.parse(
    await db.$queryRaw`
      with over as (
        select perk_id, pool, gate_score, state, id,
          row_number() over (partition by perk_id order by usable_until, id) as place,
          count(*) over (partition by perk_id) as many
        from claim c
        where perk_id = any(${perkIds}::uuid[]) and usable_until <= now() and state not in ('offered', 'revoked')
          and not exists (select 1 from claim_event e
            where e.claim_id = c.id and e."from" = 'offered' and e."to" in ('released', 'expired'))
      )
      select over.perk_id as "perkId", pool::text,
        (${ends}::int[])[nullif(width_bucket(gate_score, ${ends}::int[]), 0)] as least,
        count(*)::int as claims, count(*) filter (where state = 'redeemed')::int as redeemed,
        o.currency, count(o.claim_id)::int as orders, coalesce(sum(o.cents), 0) as cents,
        coalesce(sum(o.cents::float8 * o.cents), 0) as squares
      from over left join claim_order o on o.claim_id = over.id
      where place <= many - many % ${groupSize}
      group by over.perk_id, pool, 3, o.currency`,
  );
}
