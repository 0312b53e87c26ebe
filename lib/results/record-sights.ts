import "server-only";
import { hmacOf } from "@/lib/crypto";
import { db } from "@/lib/db";
import { type Limit, spend } from "@/lib/limits";
import type { Sights } from "@/lib/results/schema";
import { isoDay } from "@/lib/results/span";
import { together } from "@/lib/together";

/** Who looks, as far as it is known. */
export interface Viewer {
  /** Null for a visitor. */
  readonly member: string | null;
  /** Where the request comes from; null where nobody knows. */
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly browser: string;
}

const perViewer: Limit = { name: "sights", points: 120, seconds: 10 * 60 };

interface Sight {
  readonly perk: string;
  readonly day: string;
  readonly opened: boolean;
  readonly viewer: string;
  readonly member: string | null;
}

/**
 * Writes sights that came together. What is new is added to the counts of its day in the same statement, so the two never differ;
 * in one order, so that two processes do not wait for each other. Perks that are not approved have no sights, and a
 * brand's own team does not count.
 */
async function write(sights: readonly Sight[]): Promise<void> {
  const column = <Name extends keyof Sight>(name: Name) => sights.map((sight) => sight[name]);
  await db.$executeRaw`
    with fresh as (
      insert into perk_sight (perk_id, day, opened, viewer)
      select p.id, s.day, s.opened, s.viewer
      from unnest(${column("perk")}::uuid[], ${column("day")}::date[], ${column("opened")}::boolean[],
          ${column("viewer")}::text[], ${column("member")}::uuid[]) as s (perk, day, opened, viewer, member)
        join perk p on p.id = s.perk and p.status = 'approved'
        join campaign c on c.id = p.campaign_id
      where not exists (select 1 from teammate t where t.brand_id = c.brand_id and t.user_id = s.member)
      order by 1, 2, 3, 4
      on conflict do nothing
      returning perk_id, day, opened
    )
    insert into perk_day (perk_id, day, seen, opened)
    select perk_id, day, count(*) filter (where not opened), count(*) filter (where opened)
    from fresh group by 1, 2 order by 1, 2
    on conflict (perk_id, day) do update
      set seen = perk_day.seen + excluded.seen, opened = perk_day.opened + excluded.opened`;
}

const inBatches = together<readonly Sight[], undefined>(64, async (_, some) => {
  await write(some.flat());
  return some.map(() => undefined);
});

/**
 * Counts that somebody saw perks or opened one: each person once for a perk and day. Whoever opens a perk has seen it. What is kept of
 * the person is an HMAC of who, perk and day together, which neither names anybody nor ties two perks or days to each other. Past a
 * limit nothing more is counted.
 */
export async function recordSights(
  { member, address, browser }: Viewer,
  sights: Sights,
  now: Date,
): Promise<void> {
  const limited = member ?? address;
  if (limited && !(await spend(perViewer, limited)).ok) return;
  const who = member ?? `${address} ${browser}`;
  const day = isoDay(now);
  const sight = (perk: string, opened: boolean): Sight => ({
    ...{ perk, day, opened, member },
    viewer: hmacOf("sight", JSON.stringify([day, perk, who])).slice(0, 22),
  });
  await inBatches(
    "sights",
    "opened" in sights
      ? [sight(sights.opened, false), sight(sights.opened, true)]
      : sights.seen.map((perk) => sight(perk, false)),
  );
}
