import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db";
import { dayMs } from "@/lib/score/decay";
import { unpacked } from "@/lib/score/packed";
import { seedTrust } from "@/lib/score/seed-parts";
import { trustIn } from "@/lib/score/trust";

const packed = z.object({
  ids: z.string(),
  days: z.string(),
  bots: z.string(),
  parts: z.string(),
  weeks: z.string(),
});

const numberOrNull = (text: string | undefined) =>
  text === undefined || text === "NULL" ? null : Number(text);

/**
 * The trust at `now` in people, by their number in `engager` as text: see `trustIn`. Where seeds count, somebody whom no
 * weighing has met yet has the least seed part: a ring must not pass from its first act to the next weighing.
 */
export async function loadTrust(
  people: ReadonlySet<string>,
  now: Date,
  db: Db,
): Promise<ReadonlyMap<string, number>> {
  const trust = new Map<string, number>();
  if (people.size === 0) return trust;
  const [row] = await db.$queryRaw<unknown[]>`
    select array_agg(id)::text as ids, array_agg(created_on - date '1970-01-01')::text as days,
      array_agg(bot)::text as bots, array_agg(coalesce(seed_part, unmet))::text as parts,
      array_agg(members_this_week)::text as weeks
    from engager left join lateral (
      select case when seeded then ${seedTrust.least}::real end as unmet from trust_weighing order by at desc limit 1
    ) last_weighing on true
    where id = any(${[...people].map(Number)}::int[])`;
  const { ids, ...columns } = packed.parse(row);
  const [days, bots] = [unpacked(columns.days), unpacked(columns.bots)];
  const [parts, weeks] = [unpacked(columns.parts), unpacked(columns.weeks)];
  const today = now.getTime() / dayMs;
  for (const [index, id] of unpacked(ids).entries()) {
    const createdOn = numberOrNull(days[index]);
    const facts = {
      ageDays: createdOn === null ? null : Math.floor(today - createdOn),
      bot: bots[index] === "t",
      seedPart: numberOrNull(parts[index]),
      peopleThisWeek: Number(weeks[index]),
    };
    trust.set(id, trustIn(facts));
  }
  return trust;
}
