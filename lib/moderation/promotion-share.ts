import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { standstillMs } from "@/lib/link/standstill";
import { networkTitle } from "@/lib/network/networks";
import { promotionalFactor } from "@/lib/score/damping";
import { dayMs } from "@/lib/score/decay";
import type { Formula } from "@/lib/score/formula";
import type { Prisma } from "@/prisma/generated/client";

/** How much of what an account posted lately is promotional, as its damping looks at it. */
export interface PromotionShare {
  readonly account: string;
  readonly network: string;
  readonly handle: string;
  /** Posts in the days that count. */
  readonly recent: number;
  /** Of those, the ones that promote something and whose mark stands. */
  readonly promotional: number;
  /** The factor on engagement with promotional posts now: 1 where nothing is damped. */
  readonly factor: number;
}

const row = z.object({ account: z.string(), recent: z.number(), promotional: z.number() });

/** The shares at `now` of the accounts that were read, in the order they were linked. What a formula counts, counted by the database. */
export async function promotionShares(
  whose: Prisma.LinkedAccountWhereInput,
  now: Date,
  formula: Formula,
): Promise<PromotionShare[]> {
  const accounts = await db.linkedAccount.findMany({
    where: { ...whose, lastReadAt: { not: null } },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    select: { id: true, network: true, handle: true, lastReadAt: true, unreadableSince: true },
  });
  // The time of an account that cannot be read stands still: its posts are as old to the score as they were then.
  const ends = accounts.map(({ lastReadAt, unreadableSince }) => {
    const times = {
      lastReadAt: lastReadAt?.getTime() ?? 0,
      unreadableSince: unreadableSince?.getTime() ?? null,
    };
    return now.getTime() - standstillMs(times, now.getTime());
  });
  const windowMs = formula.damping.promotionalWindowDays * dayMs;
  const rows = z.array(row).parse(
    await db.$queryRaw`
      select account, count(*)::int as recent,
        count(*) filter (where promotion_signs <> '{}' and not exists (
          select from appeal join appeal_decision on appeal_id = appeal.id and granted
          where appeal.linked_account_id = account and post_remote_id = remote_id and subject = 'promotion'
        ))::int as promotional
      from unnest(${accounts.map(({ id }) => id)}::uuid[],
          ${ends.map((end) => new Date(end - windowMs))}::timestamptz[],
          ${ends.map((end) => new Date(end))}::timestamptz[]) as t (account, first, last)
        join post on linked_account_id = account and at >= first and at <= last
      group by account`,
  );
  const counts = new Map(rows.map((counted) => [counted.account, counted]));
  return accounts.map(({ id, network, handle }) => {
    const { recent, promotional } = counts.get(id) ?? { recent: 0, promotional: 0 };
    const factor = promotionalFactor(promotional, recent, formula);
    return { account: id, network: networkTitle(network), handle, recent, promotional, factor };
  });
}
