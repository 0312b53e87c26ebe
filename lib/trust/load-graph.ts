import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { dayMs } from "@/lib/score/decay";
import { addEngagement, type EngagementGraph, graphOf } from "@/lib/score/engagement-graph";
import { v1 } from "@/lib/score/formula";

/** Everybody who engages or is engaged with, as numbers from 0 on. */
export interface LoadedGraph {
  readonly graph: EngagementGraph;
  /** The nodes of the seeds in force. */
  readonly seeds: number[];
  /** The node of each person by their number in `engager`; -1 where that number is nobody's. */
  readonly nodeOf: Int32Array;
}

const accountsAtOnce = 500;
const peopleAtOnce = 50_000;

const member = z.object({ user_id: z.string(), own: z.number().nullable(), seed: z.boolean() });
const person = z.object({ id: z.number() });
const edge = z.object({ user_id: z.string(), received: z.boolean(), who: z.number() });

/** Members first, each with all linked accounts as one node: nobody hands trust from one account of theirs to another. */
async function membersInto(
  nodeOf: Int32Array,
): Promise<{ nodeOfMember: Map<string, number>; seeds: number[] }> {
  const rows = z.array(member).parse(
    await db.$queryRaw`
      select user_id, engager.id as own,
        exists(select from trust_seed where trust_seed.user_id = linked_account.user_id and withdrawn_at is null) as seed
      from linked_account left join engager on engager.who = identity_hmac`,
  );
  const nodeOfMember = new Map<string, number>();
  const seeds = new Set<number>();
  for (const { user_id, own, seed } of rows) {
    const node = nodeOfMember.get(user_id) ?? nodeOfMember.size;
    nodeOfMember.set(user_id, node);
    if (own !== null) nodeOf[own] = node;
    if (seed) seeds.add(node);
  }
  return { nodeOfMember, seeds: [...seeds] };
}

async function everybodyElseInto(nodeOf: Int32Array, first: number): Promise<number> {
  let nodes = first;
  for (let after = 0; ; ) {
    const rows = z
      .array(person)
      .parse(
        await db.$queryRaw`select id from engager where id > ${after} order by id limit ${peopleAtOnce}`,
      );
    for (const { id } of rows) {
      if (nodeOf[id] !== -1 || id >= nodeOf.length) continue;
      nodeOf[id] = nodes;
      nodes += 1;
    }
    const last = rows.at(-1);
    if (!last) return nodes;
    after = last.id;
  }
}

async function edgesInto(
  graph: EngagementGraph,
  loaded: Omit<LoadedGraph, "graph" | "seeds">,
  members: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - v1.decay.keptDays * dayMs);
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const accounts = await db.linkedAccount.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: accountsAtOnce,
      select: { id: true },
    });
    const last = accounts.at(-1);
    if (!last) return;
    const ids = accounts.map(({ id }) => id);
    const rows = z.array(edge).parse(
      await db.$queryRaw`
        select distinct user_id, direction = 'received' as received, engager_id as who
        from engagement join linked_account on linked_account.id = linked_account_id
        where linked_account_id = any(${ids}::uuid[]) and at > ${since} and at <= ${now}`,
    );
    for (const { user_id, received, who } of rows) {
      const [own, other] = [members.get(user_id), loaded.nodeOf[who]];
      // Who came after the people were counted is weighed tomorrow.
      if (own === undefined || other === undefined || other === -1) continue;
      if (received) addEngagement(graph, other, own);
      else addEngagement(graph, own, other);
    }
    after = last.id;
  }
}

/**
 * The graph of members and of everybody they have to do with, over the days that the formula looks at. Read in parts: memory is
 * 4 bytes a person and 8 an edge, besides one part.
 */
export async function loadGraph(now: Date): Promise<LoadedGraph> {
  const { _max } = await db.engager.aggregate({ _max: { id: true } });
  const nodeOf = new Int32Array((_max.id ?? 0) + 1).fill(-1);
  const { nodeOfMember, seeds } = await membersInto(nodeOf);
  const nodes = await everybodyElseInto(nodeOf, nodeOfMember.size);
  const graph = graphOf(nodes);
  await edgesInto(graph, { nodeOf }, nodeOfMember, now);
  return { graph, seeds, nodeOf };
}
