import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db";
import type { AccountActivity } from "@/lib/score/activity";
import type { LoadWindow } from "@/lib/score/load-window";
import { unpacked } from "@/lib/score/packed";

type Shown = Required<Pick<AccountActivity, "posts" | "works">>;

const packed = z.object({
  account: z.string(),
  ids: z.string(),
  times: z.string(),
  promotional: z.string(),
  duplicate: z.string(),
  topics: z.string(),
});

const workRow = z.object({
  account: z.string(),
  id: z.string(),
  topics: z.array(z.string()),
  approvals: z.number(),
});

// Slugs joined by a sign that no slug has; a post without topics has "-".
const unpackedTopics = (joined: string | undefined) =>
  joined === undefined || joined === "-" ? [] : joined.split("+");

function unpackedPosts(row: z.output<typeof packed>, still: number): Shown["posts"] {
  const [times, topics] = [unpacked(row.times), unpacked(row.topics)];
  const [promotional, duplicate] = [unpacked(row.promotional), unpacked(row.duplicate)];
  return unpacked(row.ids).map((id, index) => ({
    id,
    at: Number(times[index]) + still,
    promotional: promotional[index] === "t",
    duplicate: duplicate[index] === "t",
    topics: unpackedTopics(topics[index]),
  }));
}

/** Posts and works by account, known by a hash of their ids. A mark that a moderator took back at the member's appeal does not count. */
export async function loadPosts(
  { ids, since, now, stills }: LoadWindow,
  db: Db,
): Promise<Map<string, Shown>> {
  const earliest = new Date(since.getTime() - Math.max(0, ...stills.values()));
  const shown = new Map(ids.map((id): [string, Shown] => [id, { posts: [], works: [] }]));
  const rows = await db.$queryRaw`
    select post.linked_account_id::text as account,
      array_agg(hashtextextended(remote_id, 0))::text as ids,
      array_agg((date_part('epoch', post.at) * 1000)::int8)::text as times,
      array_agg(promotion_signs <> '{}' and not coalesce(cleared.promotion, false))::text as promotional,
      array_agg(repeats_remote_id is not null and not coalesce(cleared.repeat, false))::text as duplicate,
      array_agg(coalesce(nullif(array_to_string(topics, '+'), ''), '-'))::text as topics
    from post left join (
      select linked_account_id, post_remote_id, bool_or(subject = 'promotion') as promotion,
        bool_or(subject = 'repeat') as repeat
      from appeal join appeal_decision on appeal_id = appeal.id and granted
      where linked_account_id = any(${[...ids]}::uuid[])
      group by linked_account_id, post_remote_id
    ) cleared on cleared.linked_account_id = post.linked_account_id and post_remote_id = remote_id
    where post.linked_account_id = any(${[...ids]}::uuid[]) and post.at > ${earliest} and post.at <= ${now}
    group by post.linked_account_id`;
  for (const row of z.array(packed).parse(rows))
    shown.get(row.account)?.posts.push(...unpackedPosts(row, stills.get(row.account) ?? 0));
  const works = await db.$queryRaw`
    select linked_account_id::text as account, hashtextextended(remote_id, 0)::text as id, topics, approvals
    from work where linked_account_id = any(${[...ids]}::uuid[]) order by remote_id`;
  for (const { account, ...work } of z.array(workRow).parse(works)) shown.get(account)?.works.push(work);
  return shown;
}
