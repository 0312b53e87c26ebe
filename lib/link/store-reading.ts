import "server-only";
import { db } from "@/lib/db";
import type { Reading } from "@/lib/network/adapter";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import type { Prisma } from "@/prisma/generated/client";

type Tx = Prisma.TransactionClient;

async function storePosts(tx: Tx, account: string, posts: Reading["posts"]): Promise<void> {
  const rows = JSON.stringify(posts);
  // What was taken down on the network since the last reading is taken down here, with what others did to it. Older than
  // the oldest post read, the network told nothing.
  await tx.$executeRaw`
    with told as (select "remoteId" as remote_id, at from jsonb_to_recordset(${rows}::jsonb) as t("remoteId" text, at timestamptz)),
    gone as (
      delete from post where linked_account_id = ${account}::uuid
        and at >= (select min(at) from told) and remote_id not in (select remote_id from told)
      returning remote_id
    )
    delete from engagement where linked_account_id = ${account}::uuid and post_remote_id in (select remote_id from gone)`;
  await tx.$executeRaw`
    insert into post (linked_account_id, remote_id, at, promotional, duplicate, topics)
    select ${account}::uuid, "remoteId", at, promotional, duplicate, topics
    from jsonb_to_recordset(${rows}::jsonb)
      as t("remoteId" text, at timestamptz, promotional boolean, duplicate boolean, topics text[])
    on conflict (linked_account_id, remote_id) do update
      set promotional = excluded.promotional, duplicate = excluded.duplicate, topics = excluded.topics`;
}

// An act that is known keeps the time it was first told with.
async function storeEngagements(tx: Tx, account: string, acts: Reading["engagements"]): Promise<void> {
  await tx.$executeRaw`
    insert into engagement (linked_account_id, direction, kind, who, target, post_remote_id, at)
    select ${account}::uuid, lower(direction)::engagement_direction, kind, who, target, "postRemoteId", at
    from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb)
      as t(direction text, kind text, who text, target text, "postRemoteId" text, at timestamptz)
    on conflict do nothing`;
}

async function forgetOld(tx: Tx, linkedAccountId: string, now: Date): Promise<void> {
  const where = { linkedAccountId, at: { lt: new Date(now.getTime() - v1.decay.keptDays * dayMs) } };
  await tx.post.deleteMany({ where });
  await tx.engagement.deleteMany({ where });
}

/**
 * What a person's own server says of them holds. Another's word fills what is unknown and can clear somebody of being a
 * bot, but never makes anybody one or changes their age: else one server could lower the scores of all whom they talk with.
 * In one order for all, so that two readings at once never wait for each other in a circle.
 */
async function storeEngagers(engagers: Reading["engagers"]): Promise<void> {
  const [own, others] = [true, false].map((told) =>
    JSON.stringify(engagers.filter(({ firstHand }) => firstHand === told)),
  );
  await db.$executeRaw`
    insert into engager (who, network, created_on, bot)
    select who, 'mastodon'::network, "createdAt"::date, bot
    from jsonb_to_recordset(${own}::jsonb) as t(who text, "createdAt" timestamptz, bot boolean)
    order by who
    on conflict (who) do update
      set created_on = coalesce(excluded.created_on, engager.created_on), bot = excluded.bot`;
  await db.$executeRaw`
    insert into engager (who, network, created_on, bot)
    select who, 'mastodon'::network, "createdAt"::date, bot
    from jsonb_to_recordset(${others}::jsonb) as t(who text, "createdAt" timestamptz, bot boolean)
    order by who
    on conflict (who) do update
      set created_on = coalesce(engager.created_on, excluded.created_on), bot = engager.bot and excluded.bot`;
}

/**
 * Stores all that one reading found, or nothing. Storing it again changes nothing. What is older than the formula looks at
 * is forgotten. Resolves to false where the account was unlinked meanwhile.
 */
export async function storeReading(account: string, reading: Reading, now: Date): Promise<boolean> {
  const { profile, posts, engagements, engagers } = reading;
  const stored = await db.$transaction(
    async (tx) => {
      const { count } = await tx.linkedAccount.updateMany({
        where: { id: account },
        data: {
          followers: profile.followers,
          handle: profile.handle,
          profileUrl: profile.profileUrl,
          remoteCreatedAt: profile.createdAt,
          lastReadAt: now,
          relinkNeededAt: null,
        },
      });
      if (count === 0) return false;
      await storePosts(tx, account, posts);
      await storeEngagements(tx, account, engagements);
      await forgetOld(tx, account, now);
      return true;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
  // After the engagement is there, so that unlinking elsewhere never sweeps somebody who is about to be needed.
  if (stored) await storeEngagers(engagers);
  return stored;
}
