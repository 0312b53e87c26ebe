import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { differenceShape } from "@/lib/stock/rules";

const row = z.object({
  at: z.date(),
  perks: z.int(),
  issued: z.int(),
  claimed: z.int(),
  redeemed: z.int(),
  differences: z.array(differenceShape),
});

/** What there is of all perks at one moment, and where it does not add up. */
export type Look = z.output<typeof row>;

/**
 * Looks at the stock of every perk. One statement, so that everything is seen as of one snapshot: claims that are made
 * meanwhile are seen whole or not at all. The moment is taken after the snapshot: by an earlier one a claim that ran out in
 * between would still seem live while its unit is somebody else's already. A claim that was withdrawn after its use keeps its
 * unit, and counts with those that are redeemed.
 */
export async function lookAtStock(): Promise<Look> {
  const [found] = await db.$queryRaw<unknown[]>`
    with moment as materialized (select clock_timestamp() as at),
    units as (
      select perk_id, count(*)::int as all_units, (count(*) filter (where free_at <= at))::int as free,
        (count(*) filter (where free_at = 'infinity'))::int as used
      from unit, moment group by perk_id),
    live as (
      select id, perk_id, pool, state in ('redeemed', 'revoked') as redeemed from claim, moment
      where state = 'redeemed' or (state in ('offered', 'active') and usable_until > at)
        or (state = 'revoked' and exists (
          select from redemption where claim_id = claim.id and ordinal = 0 and rolled_back_at is null))),
    held as (select claim_id, perk_id, pool from unit, moment where free_at > at),
    pairs as (
      select coalesce(live.perk_id, held.perk_id) as perk_id, count(live.id)::int as live,
        (count(*) filter (where live.redeemed))::int as redeemed,
        (count(live.id) filter (where held.claim_id is null))::int as unheld,
        (count(*) filter (where live.id is null))::int as unclaimed
      from live full join held
        on held.claim_id = live.id and held.perk_id = live.perk_id and held.pool = live.pool
      group by 1),
    uses as (
      select c.perk_id, (count(*) filter (where r.ordinal = 0))::int as uses,
        (count(*) filter (where r.ordinal > 0 and (r.ordinal > c.guests or not exists (
          select from redemption h where h.claim_id = c.id and h.ordinal = 0 and h.rolled_back_at is null))))::int
          as strangers
      from redemption r join claim c on c.id = r.claim_id where r.rolled_back_at is null group by 1),
    counted as (
      select p.id, p.campaign_id, case when p.status = 'approved' then p.stock else 0 end as stock,
        coalesce(all_units, 0) as all_units, coalesce(free, 0) as free, coalesce(used, 0) as used,
        coalesce(live, 0) as live, coalesce(redeemed, 0) as redeemed, coalesce(unheld, 0) as unheld,
        coalesce(unclaimed, 0) as unclaimed, coalesce(uses, 0) as uses,
        coalesce(strangers, 0) as strangers
      from perk p left join units on units.perk_id = p.id left join pairs on pairs.perk_id = p.id
        left join uses on uses.perk_id = p.id),
    differences as (
      select campaign_id, id, rule, expected, found from counted, lateral (values
        ('UNITS', stock, all_units), ('USES', uses, used), ('USED_CLAIMS', uses, redeemed),
        ('LIVE_AND_FREE', stock, live + free), ('UNHELD', 0, unheld), ('UNCLAIMED', 0, unclaimed),
        ('GUESTS', 0, strangers)
      ) as held_to (rule, expected, found)
      where expected <> found)
    select (select at from moment), (count(*) filter (where stock > 0))::int as perks,
      coalesce(sum(all_units), 0)::int as issued, coalesce(sum(live - redeemed), 0)::int as claimed,
      coalesce(sum(used), 0)::int as redeemed,
      (select coalesce(json_agg(json_build_object(
        'campaignId', campaign_id, 'perkId', id, 'rule', rule, 'expected', expected, 'found', found)), '[]') from differences) as differences
    from counted`;
  return row.parse(found);
}
