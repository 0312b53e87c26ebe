import "server-only";
import { hmacOf } from "@/lib/crypto";
import type { Found, ReadPost, ReadWork } from "@/lib/network/adapter";
import { duplicateDays } from "@/lib/network/gist";
import type { Prisma } from "@/prisma/generated/client";

type Tx = Prisma.TransactionClient;

const dayMs = 86_400_000;

/** An hour ahead of us is a clock; a day ahead is a fancy. No month is kept for it. */
export function isKeepable(at: Date, now: Date): boolean {
  return at.getTime() < now.getTime() + dayMs;
}

// Under a key of its account, so that nothing shows whether two members say the same.
function rowOf(account: string, { gist, ...post }: ReadPost) {
  return { ...post, gist: gist === null ? null : hmacOf("gist", `${account} ${gist}`) };
}

async function upsert(tx: Tx, account: string, posts: readonly ReadPost[], now: Date): Promise<void> {
  const rows = JSON.stringify(posts.map((post) => rowOf(account, post)));
  await tx.$executeRaw`
    insert into post (linked_account_id, remote_id, at, url, promotion_signs, gist, topics, seen_at)
    select distinct on ("remoteId") ${account}::uuid, "remoteId", at, url, "promotionSigns", gist, topics, ${now}
    from jsonb_to_recordset(${rows}::jsonb)
      as t("remoteId" text, at timestamptz, url text, "promotionSigns" text[], gist text, topics text[])
    on conflict (linked_account_id, remote_id, at) do update
      set url = excluded.url, promotion_signs = excluded.promotion_signs, gist = excluded.gist,
        topics = excluded.topics, seen_at = excluded.seen_at`;
  // A post that its server now dates otherwise is still one post.
  await tx.$executeRaw`
    delete from post using jsonb_to_recordset(${rows}::jsonb) as t("remoteId" text, at timestamptz)
    where post.linked_account_id = ${account}::uuid and post.remote_id = t."remoteId" and post.at <> t.at`;
}

/** Marks those that repeat an earlier one, as `repeats` in lib/network/gist.ts does: the nearest with the same gist, at most a week before. */
async function markRepeats(tx: Tx, account: string): Promise<void> {
  await tx.$executeRaw`
    with beside as (
      select remote_id, at, lag(remote_id) over earlier as before, at - lag(at) over earlier as gap
      from post where linked_account_id = ${account}::uuid and gist is not null
      window earlier as (partition by gist order by at, remote_id collate "C")
    ),
    found as (
      select remote_id, at, case when gap <= make_interval(days => ${duplicateDays}) then before end as repeats from beside
    )
    update post set repeats_remote_id = found.repeats from found
    where post.linked_account_id = ${account}::uuid and post.remote_id = found.remote_id and post.at = found.at
      and post.repeats_remote_id is distinct from found.repeats`;
}

/** What was taken down on the network is taken down here, with what others did to it. */
async function forgetGone(
  tx: Tx,
  account: string,
  { from, passBegan }: NonNullable<Found["told"]>,
): Promise<void> {
  await tx.$executeRaw`
    with gone as (
      delete from post where linked_account_id = ${account}::uuid and at >= ${from} and seen_at < ${passBegan}
      returning remote_id
    )
    delete from engagement where linked_account_id = ${account}::uuid and post_remote_id in (select remote_id from gone)`;
}

/** Stores posts of an account, marks repeats, and forgets those that are gone. */
export async function storePosts(
  tx: Tx,
  account: string,
  { posts = [], told }: Found,
  now: Date,
): Promise<void> {
  const kept = posts.filter(({ at }) => isKeepable(at, now));
  if (kept.length > 0) await upsert(tx, account, kept, now);
  if (told) await forgetGone(tx, account, told);
  if (kept.length > 0 || told) await markRepeats(tx, account);
}

/** Stores the works of an account in place of those before. Its body is the sum of their approvals. */
export async function storeWorks(tx: Tx, account: string, works: readonly ReadWork[]): Promise<void> {
  await tx.work.deleteMany({ where: { linkedAccountId: account } });
  await tx.work.createMany({
    data: works.map(({ topics, ...work }) => ({ ...work, linkedAccountId: account, topics: [...topics] })),
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    update linked_account set body = (
      select least(coalesce(sum(approvals), 0), 2147483647) from work where linked_account_id = ${account}::uuid
    ) where id = ${account}::uuid`;
}
