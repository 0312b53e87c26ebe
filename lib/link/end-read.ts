import "server-only";
import { db } from "@/lib/db";
import { nextReadAt } from "@/lib/link/next-read";
import { enqueueRead } from "@/lib/link/start-read";
import type { Read } from "@/lib/link/take-read";
import type { Trouble, TroubleKind } from "@/lib/network/trouble";
import { dayMs } from "@/lib/score/decay";
import { recordScore } from "@/lib/score/record-score";
import type { Prisma } from "@/prisma/generated/client";

// After as long, a network that goes on asking for pauses, or never comes to an end, is given up.
const longestReadMs = dayMs;

const isOld = ({ createdAt }: Read, now: Date) => now.getTime() - createdAt.getTime() >= longestReadMs;

/** Why a read came to nothing, by the name that is stored. */
type Reason = TroubleKind | "own_fault";

/**
 * Changes a read and its account together, unless the read is another run's by now: the page is read anew as soon as the read is
 * finished, and must then know what to offer. The account is locked first, as by whoever stores what was read.
 */
async function change(
  { id, run, linkedAccount }: Read,
  toRead: Prisma.AccountReadUpdateManyMutationInput,
  toAccount: (tx: Prisma.TransactionClient, account: { id: string }) => Promise<unknown>,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from linked_account where id = ${linkedAccount.id}::uuid for no key update`;
    const { count } = await tx.accountRead.updateMany({
      where: { id, run, finishedAt: null },
      data: toRead,
    });
    if (count === 1) await toAccount(tx, { id: linkedAccount.id });
    return count === 1;
  });
}

/** What was read before stays as it is, and so does the score: the account's time stands still from now on. */
async function end(
  read: Read,
  { trouble, retryAt }: { trouble: Reason; retryAt: Date | null },
  now: Date,
): Promise<void> {
  const relink = trouble === "token_revoked" || trouble === "permission_missing";
  const next = relink ? { nextReadAt: null, relinkNeededAt: now } : { nextReadAt: nextReadAt(now) };
  await change(read, { finishedAt: now, trouble, retryAt }, async (tx, account) => {
    await tx.linkedAccount.updateMany({ where: account, data: next });
    await tx.linkedAccount.updateMany({
      where: { ...account, unreadableSince: null },
      data: { unreadableSince: now },
    });
  });
}

async function goOnLater({ id, run }: Read, at?: Date): Promise<void> {
  const data = {
    run: null,
    retryAt: at ?? null,
    ...(at ? { step: "WAITING" as const, done: 0, total: null } : {}),
  };
  const { count } = await db.accountRead.updateMany({ where: { id, run, finishedAt: null }, data });
  if (count === 1) await enqueueRead(id, at);
}

/** Asks for the read to be gone on with soon; what was stored stays, and so does the cursor. Given up after a day of it. */
export async function makeRoom(read: Read, now: Date): Promise<void> {
  if (isOld(read, now)) await end(read, { trouble: "timed_out", retryAt: null }, now);
  else await goOnLater(read);
}

/** Ends a read for what its network answered; for a pause, asks for it to be gone on with when that is over. */
export async function giveUp(read: Read, { kind, retryAt }: Trouble, now: Date): Promise<void> {
  if (kind === "rate_limited" && retryAt && !isOld(read, now)) await goOnLater(read, retryAt);
  else await end(read, { trouble: kind, retryAt }, now);
}

/** Ends a read for a fault of ours: said on the page rather than left running for ever, and tried again as after any trouble. */
export async function giveUpByFault(read: Read, now: Date): Promise<void> {
  await end(read, { trouble: "own_fault", retryAt: null }, now);
}

/** Ends a read that came to the end of its account, with the member's score of what was found. */
export async function complete(read: Read, now: Date): Promise<void> {
  const scoring = { step: "SCORE", done: 0, total: null, retryAt: null } as const;
  const isOurs = await change(read, scoring, (tx, account) =>
    tx.linkedAccount.updateMany({
      where: account,
      data: { lastReadAt: now, nextReadAt: nextReadAt(now), unreadableSince: null, relinkNeededAt: null },
    }),
  );
  if (!isOurs) return;
  const { id, run, linkedAccount } = read;
  await recordScore(linkedAccount.userId, now);
  await db.accountRead.updateMany({
    where: { id, run, finishedAt: null },
    data: { step: "DONE", finishedAt: now },
  });
}
