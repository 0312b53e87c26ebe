import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { adapterOf } from "@/lib/link/networks";
import { enqueueRead, readAccountJobName } from "@/lib/link/start-read";
import { storeReading } from "@/lib/link/store-reading";
import { log } from "@/lib/log";
import type { Progress, Reading } from "@/lib/network/adapter";
import type { Trouble } from "@/lib/network/trouble";
import type { Result } from "@/lib/result";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { recordScore } from "@/lib/score/record-score";

interface Options {
  readonly now?: () => Date;
  /** How long, in all, a read may wait for a network's pauses before it makes room and is asked for again. */
  readonly patienceMs?: number;
}

// Below the quarter of an hour after which the queue takes a job for lost.
const twelveMinutesMs = 12 * 60 * 1000;
const longestRunMs = 14 * 60 * 1000;
// After as long, a network that goes on asking for pauses is given up.
const longestReadMs = dayMs;

type Read = NonNullable<Awaited<ReturnType<typeof openRead>>>;

async function openRead(id: string) {
  return db.accountRead.findFirst({
    where: { id, finishedAt: null },
    select: {
      id: true,
      createdAt: true,
      linkedAccount: { select: { id: true, userId: true, network: true, origin: true, tokenSealed: true } },
    },
  });
}

/** Tells the page how far the read is; false where the account was unlinked meanwhile. */
async function tell(id: string, data: Partial<Progress> & { retryAt?: Date | null }): Promise<boolean> {
  const { count } = await db.accountRead.updateMany({ where: { id, finishedAt: null }, data });
  return count === 1;
}

async function readAll(
  { id, linkedAccount }: Read,
  now: () => Date,
  patienceMs: number,
): Promise<Result<Reading, Trouble> | "unlinked"> {
  const deadline = now().getTime() + patienceMs;
  const pages = adapterOf(linkedAccount.network).read(
    linkedAccount.origin,
    unseal(linkedAccount.tokenSealed),
    {
      since: new Date(now().getTime() - v1.decay.keptDays * dayMs),
      now,
      deadline: new Date(now().getTime() + longestRunMs),
      async pause(until) {
        if (until.getTime() > deadline || !(await tell(id, { retryAt: until }))) return false;
        await wait(Math.max(0, until.getTime() - now().getTime()));
        return true;
      },
    },
  );
  for (;;) {
    const page = await pages.next();
    if (page.done) return page.value;
    if (!(await tell(id, { ...page.value, retryAt: null }))) return "unlinked";
  }
}

/** What was read before stays as it is, and so does the score. */
async function giveUp({ id, createdAt, linkedAccount }: Read, met: Trouble, now: Date): Promise<void> {
  const { kind, retryAt } = met;
  const young = now.getTime() - createdAt.getTime() < longestReadMs;
  if (kind === "rate_limited" && retryAt && young) {
    await db.accountRead.updateMany({
      where: { id, finishedAt: null },
      data: { step: "WAITING", done: 0, total: null, retryAt },
    });
    await enqueueRead(id, retryAt);
    return;
  }
  const relink = kind === "token_revoked" || kind === "permission_missing";
  // Together: the page is read anew as soon as the read is finished, and must then know what to offer.
  await db.$transaction([
    db.linkedAccount.updateMany({
      where: { id: linkedAccount.id },
      data: relink ? { relinkNeededAt: now } : {},
    }),
    db.accountRead.updateMany({
      where: { id, finishedAt: null },
      data: { finishedAt: now, trouble: kind, retryAt },
    }),
  ]);
}

async function complete({ id, linkedAccount }: Read, reading: Reading, now: Date): Promise<void> {
  await tell(id, { retryAt: null });
  if (!(await storeReading(linkedAccount.id, reading, now))) return;
  await db.accountRead.updateMany({ where: { id }, data: { step: "SCORE", done: 0, total: null } });
  await recordScore(linkedAccount.userId, now);
  await db.accountRead.updateMany({
    where: { id },
    data: {
      step: "DONE",
      finishedAt: now,
      postCount: reading.posts.length,
      engagementCount: reading.engagements.length,
    },
  });
}

/**
 * Reads a linked account to its end, stores what it found and scores the member. On trouble everything stays as it was, and
 * the read says why; a pause that the network asks for is waited out, or the read is asked for again when it is over. A read
 * that is finished or unlinked is left alone.
 */
export async function readAccount(
  id: string,
  { now = () => new Date(), patienceMs = twelveMinutesMs }: Options = {},
) {
  const read = await openRead(id);
  if (!read) return;
  await db.accountRead.updateMany({
    where: { id },
    data: { startedAt: now(), trouble: null, retryAt: null },
  });
  try {
    const result = await readAll(read, now, patienceMs);
    if (result === "unlinked") return;
    if (result.ok) await complete(read, result.value, now());
    else await giveUp(read, result.refusal, now());
  } catch (error) {
    // Ours, not the network's: said on the page rather than left running for ever, and read again by the member's wish.
    log.error({ err: error, read: id }, "a read failed");
    await db.accountRead.updateMany({
      where: { id, finishedAt: null },
      data: { finishedAt: now(), trouble: "own_fault" },
    });
  }
}

export const readAccountJob = job(
  readAccountJobName,
  z.object({ read: z.uuid() }),
  ({ read }) => readAccount(read),
  { concurrency: 3 },
);
