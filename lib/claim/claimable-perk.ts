import "server-only";
import { z } from "zod";
import { usableSpan } from "@/lib/claim/days";
import type { Db } from "@/lib/db";
import { gateRow, gatesFrom } from "@/lib/perk/gates";
import { gateAt, unpackedWaves } from "@/lib/perk/waves";
import { PerkKind } from "@/prisma/generated/enums";

const row = z.object({
  now: z.date(),
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  benefit: z.string(),
  terms: z.string(),
  ...gateRow.shape,
  waves: z.unknown(),
  drawAt: z.date().nullable(),
  drawnAt: z.date().nullable(),
  waitlist: z.boolean(),
  offerHours: z.int(),
  /** Whether somebody waits for a unit. */
  waiting: z.boolean(),
  opensAt: z.date(),
  closesAt: z.date(),
  usableDays: z.int(),
  kind: z.string().toUpperCase().pipe(z.enum(PerkKind)),
  guestsMost: z.int(),
  delivers: z.boolean(),
  timeZone: z.string(),
  paused: z.boolean(),
  brandName: z.string(),
  gatedLeft: z.boolean(),
  openLeft: z.boolean(),
});

// The least time of a pool is one look at the index. Asked whether any unit is free, a sold-out perk would cost a look at all
// units there are: Postgres expects to meet a free one soon when most of them are.

/**
 * Reads an approved perk as claiming judges and freezes it; null for any other. `now` is the database's clock, within a
 * transaction its beginning. `left` is 1 where a pool has a free unit, else 0: counting all of them would cost more and
 * decide nothing.
 */
export async function claimablePerk(inside: Db, perkId: string) {
  const [found] = await inside.$queryRaw<unknown[]>`
    select now() as now, p.id, version, title, benefit, terms, opens_at as "opensAt", closes_at as "closesAt",
      usable_days as "usableDays", kind::text, guests_most as "guestsMost", delivers, gate_score as "gateScore",
      gate_topic as "gateTopic", gate_topic_score as "gateTopicScore", gate_place as "gatePlace",
      gate_member_days as "gateMemberDays", waves, draw_at as "drawAt", d.drawn_at as "drawnAt", waitlist,
      offer_hours as "offerHours", exists(select 1 from waiter
        where perk_id = p.id and left_at is null and offered_at is null) as waiting,
      coalesce(v.time_zone, 'UTC') as "timeZone", c.paused_at is not null or p.paused_at is not null as paused,
      b.name as "brandName",
      coalesce(gated.least <= now(), false) as "gatedLeft", coalesce(open.least <= now(), false) as "openLeft"
    from perk p join campaign c on c.id = campaign_id join brand b on b.id = c.brand_id left join venue v on v.id = venue_id
      left join draw d on d.perk_id = p.id
      left join lateral (
        select free_at as least from unit where perk_id = p.id and pool = 'gated' order by free_at limit 1) gated on true
      left join lateral (
        select free_at as least from unit where perk_id = p.id and pool = 'open' order by free_at limit 1) open on true
    where p.id = ${perkId}::uuid and status = 'approved'`;
  if (!found) return null;
  const { gatedLeft, openLeft, gateTopicScore, ...perk } = row.parse(found);
  const gates = gatesFrom({ ...perk, gateTopicScore });
  const gateScore = gateAt(perk.gateScore, unpackedWaves(perk.waves), perk.now);
  const days = usableSpan(perk.now, perk.usableDays, perk.timeZone);
  const left = { gated: Number(gatedLeft), open: Number(openLeft) };
  return { ...perk, ...gates, gateScore, days, left };
}

export type ClaimablePerkRow = NonNullable<Awaited<ReturnType<typeof claimablePerk>>>;
