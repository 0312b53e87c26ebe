import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type AppealView, appealColumns } from "@/lib/moderation/appeal-queries";
import { type MarkedPost, markedPost } from "@/lib/moderation/mark-queries";
import { type PromotionShare, promotionShares } from "@/lib/moderation/promotion-share";
import { networkTitle } from "@/lib/network/networks";
import { formulaInForce } from "@/lib/score/formula-runs";
import { uuidOrNull } from "@/lib/uuid";

/** An appeal in the queue. Whose it is is not said: it must not decide. */
export interface AppealRow extends AppealView {
  /** The network of the post; null where it is about the score. */
  readonly network: string | null;
  /** Whether it is the appeal of whoever asks, who may not decide it. */
  readonly own: boolean;
}

/** At most so many wait in view; the oldest come first, so that none is ever out of reach. */
export const appealQueueLength = 200;
export const decidedListed = 50;

const rowColumns = { ...appealColumns, userId: true, linkedAccount: { select: { network: true } } } as const;

/** What waits for a decision, the longest-waiting first, and what was decided last. */
export async function listAppeals(admin: AdminId): Promise<{ waiting: AppealRow[]; decided: AppealRow[] }> {
  const [waiting, decided] = await Promise.all([
    db.appeal.findMany({
      where: { decision: null },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: appealQueueLength,
      select: rowColumns,
    }),
    db.appealDecision.findMany({
      orderBy: { at: "desc" },
      take: decidedListed,
      select: { appeal: { select: rowColumns } },
    }),
  ]);
  const rowOf = ({ userId, linkedAccount, ...appeal }: (typeof waiting)[number]): AppealRow => ({
    ...appeal,
    network: linkedAccount && networkTitle(linkedAccount.network),
    own: userId === admin,
  });
  return { waiting: waiting.map(rowOf), decided: decided.map(({ appeal }) => rowOf(appeal)) };
}

/** How the reading of an account goes, for an appeal about the score. */
export interface AccountStanding {
  readonly network: string;
  readonly linkedAt: Date;
  readonly lastReadAt: Date | null;
  readonly relinkNeeded: boolean;
}

/** What a moderator needs to decide one appeal. Neither score nor name: they must not decide. */
export interface AppealPage extends AppealRow {
  /** Null where it is about the score, and where the post is not stored any more. */
  readonly post: MarkedPost | null;
  /** Of the post's account; null where it is about the score. */
  readonly share: PromotionShare | null;
  /** The member's accounts, where it is about the score. */
  readonly accounts: readonly AccountStanding[];
}

async function accountsOf(userId: string): Promise<AccountStanding[]> {
  const accounts = await db.linkedAccount.findMany({
    where: { userId },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    select: { network: true, linkedAt: true, lastReadAt: true, relinkNeededAt: true },
  });
  return accounts.map(({ network, relinkNeededAt, ...account }) => ({
    ...account,
    network: networkTitle(network),
    relinkNeeded: relinkNeededAt !== null,
  }));
}

/** An appeal for whoever decides it; null where there is none of that id. */
export async function appealById(admin: AdminId, id: string, now: Date): Promise<AppealPage | null> {
  const known = uuidOrNull(id);
  const found =
    known &&
    (await db.appeal.findUnique({
      where: { id: known },
      select: { ...rowColumns, linkedAccountId: true, postRemoteId: true },
    }));
  if (!found) return null;
  const { userId, linkedAccount, linkedAccountId: account, postRemoteId, ...appeal } = found;
  const aboutPost = account !== null && postRemoteId !== null;
  const [share] = aboutPost ? await promotionShares({ id: account }, now, await formulaInForce(db)) : [];
  return {
    ...appeal,
    network: linkedAccount && networkTitle(linkedAccount.network),
    own: userId === admin,
    post: aboutPost ? await markedPost(account, postRemoteId) : null,
    share: share ?? null,
    accounts: aboutPost ? [] : await accountsOf(userId),
  };
}
