import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { dayMs } from "@/lib/score/decay";
import { seedPartsOf } from "@/lib/score/seed-parts";
import { loadGraph } from "@/lib/trust/load-graph";

const peopleAtOnce = 10_000;

/** How many people each engaged with in the week before `now`, kept with them; only those who changed are written. */
async function countWeek(now: Date): Promise<void> {
  const weekAgo = new Date(now.getTime() - 7 * dayMs);
  // Of strangers only what members received is known; of members, also what they gave. The same act may stand on both
  // sides, so the larger of the two counts.
  await db.$executeRaw`
    with week as (
      select user_id, direction, engager_id
      from engagement join linked_account on linked_account.id = linked_account_id
      where at > ${weekAgo} and at <= ${now}
    ),
    gave as (
      select user_id, count(distinct engager_id) as people from week where direction = 'given' group by user_id
    ),
    turned as (
      select engager_id as id, count(distinct user_id) as people
      from week where direction = 'received' group by engager_id
      union all
      select engager.id, people
      from gave join linked_account using (user_id) join engager on engager.who = identity_hmac
    ),
    busy as (select id, max(people)::int as people from turned group by id)
    update engager set members_this_week = coalesce(busy.people, 0)
    from engager known left join busy on busy.id = known.id
    where engager.id = known.id and known.members_this_week <> coalesce(busy.people, 0)`;
}

/** Keeps everybody's seed part, or that there is none. Only those whose part moved are written. */
async function keepParts(parts: Float64Array | null, nodeOf: Int32Array): Promise<void> {
  if (!parts) {
    await db.engager.updateMany({ where: { seedPart: { not: null } }, data: { seedPart: null } });
    return;
  }
  for (let first = 0; first < nodeOf.length; first += peopleAtOnce) {
    const some = nodeOf.subarray(first, first + peopleAtOnce);
    const ids: number[] = [];
    const values: number[] = [];
    for (const [offset, node] of some.entries()) {
      if (node === -1) continue;
      ids.push(first + offset);
      values.push(parts[node] ?? 0);
    }
    await db.$executeRaw`
      update engager set seed_part = part
      from unnest(${ids}::int[], ${values}::real[]) as t (id, part)
      where engager.id = t.id and seed_part is distinct from part`;
  }
}

/**
 * Weighs everybody: what flows to them from the seeds, and how many they engaged with this week. What scores look at until the
 * next weighing. Again changes nothing but what changed meanwhile.
 */
export async function weighTrust(now: Date): Promise<void> {
  await countWeek(now);
  const { graph, seeds, nodeOf } = await loadGraph(now);
  const parts = seedPartsOf(graph, seeds);
  await keepParts(parts, nodeOf);
  const { nodes: people, edges } = graph;
  await db.trustWeighing.create({
    data: { at: now, people, edges, seeds: seeds.length, seeded: parts !== null },
  });
}

export const weighTrustJob = job("weigh-trust", z.unknown(), () => weighTrust(new Date()), {
  // Of people whom no weighing has met yet little is counted: not for longer than an hour. The last one of a day comes
  // shortly before everybody is scored anew.
  cron: "50 * * * *",
});
