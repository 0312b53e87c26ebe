import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db";
import { type AccountActivity, type EngagementKind, engagementKinds } from "@/lib/score/activity";
import type { LoadWindow } from "@/lib/score/load-window";
import { unpacked } from "@/lib/score/packed";

export type Acts = Pick<AccountActivity, "received" | "given" | "counted">;

const packed = z.object({
  account: z.string(),
  received: z.boolean(),
  kinds: z.string(),
  people: z.string(),
  times: z.string(),
  posts: z.string(),
});

const counted = z.object({
  account: z.string(),
  post: z.string(),
  kind: z.enum(engagementKinds),
  count: z.number(),
  at: z.number(),
});
function unpackedActs({ kinds, people, times, posts }: z.output<typeof packed>, still: number) {
  const [whos, ats, about] = [unpacked(people), unpacked(times), unpacked(posts)];
  return unpacked(kinds).map((name, index) => {
    const [who = "", post] = [whos[index], about[index]];
    const act = { who, kind: name as EngagementKind, at: Number(ats[index]) + still };
    return post === undefined || post === "NULL" ? act : { ...act, post };
  });
}

/** Engagement by account, people by their number in `engager`, posts by their hash, and everybody who appears. */
export async function loadActs(
  { ids, since, now, stills }: LoadWindow,
  db: Db,
): Promise<{ byAccount: Map<string, Acts>; people: ReadonlySet<string> }> {
  const earliest = new Date(since.getTime() - Math.max(0, ...stills.values()));
  const byAccount = new Map(ids.map((id): [string, Acts] => [id, { received: [], given: [], counted: [] }]));
  const people = new Set<string>();
  const rows = await db.$queryRaw`
    select linked_account_id::text as account, direction = 'received' as received,
      array_agg(kind)::text as kinds, array_agg(engager_id)::text as people,
      array_agg((date_part('epoch', at) * 1000)::int8)::text as times,
      array_agg(hashtextextended(post_remote_id, 0))::text as posts
    from engagement
    where linked_account_id = any(${[...ids]}::uuid[]) and at > ${earliest} and at <= ${now}
    group by linked_account_id, direction`;
  for (const row of z.array(packed).parse(rows)) {
    const acts = unpackedActs(row, stills.get(row.account) ?? 0);
    for (const { who } of acts) people.add(who);
    const found = byAccount.get(row.account);
    if (row.received) found?.received.push(...acts);
    else found?.given.push(...acts);
  }
  const nameless = await db.$queryRaw`
    select linked_account_id::text as account, hashtextextended(post_remote_id, 0)::text as post, kind, count,
      (extract(epoch from at) * 1000)::float8 as at
    from counted_engagement
    where linked_account_id = any(${[...ids]}::uuid[]) and at > ${earliest} and at <= ${now}`;
  for (const { account, at, ...each } of z.array(counted).parse(nameless))
    byAccount.get(account)?.counted.push({ ...each, at: at + (stills.get(account) ?? 0) });
  return { byAccount, people };
}
