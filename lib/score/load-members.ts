import "server-only";
import { z } from "zod";
import type { Db } from "@/lib/db";
import { standstillMs } from "@/lib/link/standstill";
import type { AccountActivity, TrustOf } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { type Acts, loadActs } from "@/lib/score/load-acts";
import { loadPosts } from "@/lib/score/load-posts";
import { loadTrust } from "@/lib/score/load-trust";

/** A linked account with what it shows, and whose people are known by the numbers that stand in `engager`. */
export interface LoadedAccount extends AccountActivity {
  readonly id: string;
  readonly handle: string;
}

/** All that a member's score is made of. */
export interface LoadedMember {
  readonly userId: string;
  readonly accounts: LoadedAccount[];
  readonly trustOf: TrustOf;
  /** Topics that the member switched off. */
  readonly topicsOff: ReadonlySet<string>;
}

const accountRow = z.object({
  id: z.string(),
  user_id: z.string(),
  network: z.string(),
  handle: z.string(),
  followers: z.number(),
  body: z.number(),
  last_read_at: z.date(),
  unreadable_since: z.date().nullable(),
  /** The member's own number among the people of the graph. */
  own: z.number().nullable(),
});
type AccountRow = z.output<typeof accountRow>;

async function accountsOf(userIds: readonly string[], db: Db): Promise<AccountRow[]> {
  // An account that was never read to its end says too little to be counted, and would dilute the others.
  return z.array(accountRow).parse(
    await db.$queryRaw`
      select linked_account.id, user_id, linked_account.network, handle, followers, body, last_read_at,
        unreadable_since, engager.id as own
      from linked_account left join engager on engager.who = identity_hmac
      where user_id = any(${[...userIds]}::uuid[]) and last_read_at is not null
      order by user_id, linked_at, linked_account.id`,
  );
}

async function topicsOffOf(userIds: readonly string[], db: Db): Promise<Map<string, Set<string>>> {
  const rows = await db.topicOff.findMany({ where: { userId: { in: [...userIds] } } });
  const off = new Map<string, Set<string>>();
  for (const { userId, topic } of rows) off.set(userId, (off.get(userId) ?? new Set()).add(topic));
  return off;
}

const none: Acts = { received: [], given: [], counted: [] };

/**
 * All that is stored of the linked accounts of some members in the days before `now` that the formula looks at: for each
 * member who has an account that was read, in the order of `userIds` sorted. Six queries, however many members; holds
 * everything at once, so ask for a few hundred at most.
 */
export async function loadMembers(userIds: readonly string[], now: Date, db: Db): Promise<LoadedMember[]> {
  const rows = await accountsOf(userIds, db);
  if (rows.length === 0) return [];
  const since = new Date(now.getTime() - v1.decay.keptDays * dayMs);
  const ids = rows.map(({ id }) => id);
  const stills = new Map(rows.map((row) => [row.id, standstillOf(row, now)]));
  const window = { ids, since, now, stills };
  const [posts, acts, topicsOff] = await Promise.all([
    loadPosts(window, db),
    loadActs(window, db),
    topicsOffOf(userIds, db),
  ]);
  const trust = await loadTrust(acts.people, now, db);
  return [...Map.groupBy(rows, ({ user_id }) => user_id)].map(([userId, own]) => {
    const selves = new Set(own.map((row) => String(row.own)));
    return {
      userId,
      accounts: own.map(({ id, network, handle, followers, body }) => ({
        ...{ id, network, handle, followers, body },
        ...(posts.get(id) ?? { posts: [], works: [] }),
        ...(acts.byAccount.get(id) ?? none),
      })),
      trustOf: (who) => (selves.has(who) ? 0 : (trust.get(who) ?? 0)),
      topicsOff: topicsOff.get(userId) ?? new Set(),
    };
  });
}

function standstillOf({ last_read_at, unreadable_since }: AccountRow, now: Date): number {
  const account = {
    lastReadAt: last_read_at.getTime(),
    unreadableSince: unreadable_since?.getTime() ?? null,
  };
  return standstillMs(account, now.getTime());
}
