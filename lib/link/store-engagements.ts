import "server-only";
import { isKeepable } from "@/lib/link/store-posts";
import type { Found, ReadEngager } from "@/lib/network/adapter";
import type { Prisma } from "@/prisma/generated/client";

type Tx = Prisma.TransactionClient;

/**
 * What a person's own server says of them holds. Another's word fills what is unknown and can clear somebody of being a
 * bot, but never makes anybody one or changes their age: else one server could lower the scores of all whom they talk with.
 * In one order for all, so that two readings at once never wait for each other in a circle.
 */
export async function storePeople(tx: Tx, network: string, engagers: readonly ReadEngager[]): Promise<void> {
  const [own, others] = [true, false].map((told) =>
    JSON.stringify(engagers.filter(({ firstHand }) => firstHand === told)),
  );
  await tx.$executeRaw`
    insert into engager (who, network, created_on, bot)
    select distinct on (who) who, ${network}, "createdAt"::date, bot
    from jsonb_to_recordset(${own}::jsonb) as t(who text, "createdAt" timestamptz, bot boolean)
    order by who
    on conflict (who) do update
      set created_on = coalesce(excluded.created_on, engager.created_on), bot = excluded.bot
      where (engager.created_on, engager.bot) is distinct from
        (coalesce(excluded.created_on, engager.created_on), excluded.bot)`;
  await tx.$executeRaw`
    insert into engager (who, network, created_on, bot)
    select distinct on (who) who, ${network}, "createdAt"::date, bot
    from jsonb_to_recordset(${others}::jsonb) as t(who text, "createdAt" timestamptz, bot boolean)
    order by who
    on conflict (who) do update
      set created_on = coalesce(engager.created_on, excluded.created_on), bot = engager.bot and excluded.bot
      where (engager.created_on, engager.bot) is distinct from
        (coalesce(engager.created_on, excluded.created_on), engager.bot and excluded.bot)`;
}

/** What people whom the member blocked did is forgotten. */
async function forgetBlocked(tx: Tx, account: string, whos: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    delete from engagement using engager
    where engagement.linked_account_id = ${account}::uuid and engager.id = engagement.engager_id
      and engager.who = any(${[...whos]})`;
}

/**
 * Stores acts of an account; those that are known keep the time they were first told with. The caller holds the account's
 * lock. Their people must be stored.
 */
export async function storeEngagements(
  tx: Tx,
  account: string,
  { engagements = [], counted = [], blocked = [] }: Found,
  now: Date,
): Promise<void> {
  if (blocked.length > 0) await forgetBlocked(tx, account, blocked);
  const acts = engagements.filter(({ at }) => isKeepable(at, now));
  if (counted.length > 0) {
    await tx.$executeRaw`
      insert into counted_engagement (linked_account_id, post_remote_id, kind, count, at)
      select ${account}::uuid, "postRemoteId", kind::engagement_kind, count, at
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb)
        as t("postRemoteId" text, kind text, count int, at timestamptz)
      on conflict (linked_account_id, post_remote_id, kind) do update set count = excluded.count`;
  }
  if (acts.length === 0) return;
  await tx.$executeRaw`
    with told as (
      select distinct on (direction, kind, who, target)
        lower(direction)::engagement_direction as direction, kind::engagement_kind as kind, who, target, "postRemoteId", at
      from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb)
        as t(direction text, kind text, who text, target text, "postRemoteId" text, at timestamptz)
      -- Who tells no time gives the post's own, which is earlier than the act.
      order by direction, kind, who, target, at desc
    )
    insert into engagement (linked_account_id, direction, kind, engager_id, target, post_remote_id, at)
    select ${account}::uuid, told.direction, told.kind, engager.id, told.target, "postRemoteId", told.at
    from told join engager on engager.who = told.who
    where not exists (
      select from engagement before
      where before.linked_account_id = ${account}::uuid and before.direction = told.direction
        and before.kind = told.kind and before.engager_id = engager.id and before.target = told.target
    )`;
}
