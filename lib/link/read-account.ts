import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { seal, unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { adapterOf } from "@/lib/link/adapters";
import { knownActs } from "@/lib/link/known-acts";
import { nextReadAt } from "@/lib/link/next-read";
import { enqueueRead, readAccountJobName } from "@/lib/link/start-read";
import { storeBatch } from "@/lib/link/store-batch";
import { type Read, takeRead } from "@/lib/link/take-read";
import { log } from "@/lib/log";
import type { Batch } from "@/lib/network/adapter";
import type { Trouble } from "@/lib/network/trouble";
import type { Result } from "@/lib/result";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { recordScore } from "@/lib/score/record-score";

interface Options {
  readonly now?: () => Date;
  /** How long, in all, a run may wait for a network's pauses before it makes room and is asked for again. */
  readonly patienceMs?: number;
  /** After as long a run makes room for others and is asked for again. */
  readonly longestMs?: number;
}

// Below the quarter of an hour after which the queue takes a job for lost.
const twelveMinutesMs = 12 * 60 * 1000;
const tenMinutesMs = 10 * 60 * 1000;
// After as long, a network that goes on asking for pauses is given up.
const longestReadMs = dayMs;
// Shorter rests are not worth telling.
const toldFromMs = 5_000;

/** Another run took over, or the account was unlinked: whatever is still to come belongs to nobody. */
type Ending = Result<undefined, Trouble> | "lost" | "out_of_time";

async function readOn(
  read: Read,
  now: () => Date,
  { patienceMs = twelveMinutesMs, longestMs = tenMinutesMs }: Options,
): Promise<Ending> {
  const { id, run, linkedAccount: account } = read;
  const began = now().getTime();
  const adapter = await adapterOf(account.network);
  const pages: AsyncGenerator<Batch, Result<undefined, Trouble>, undefined> = adapter.read(
    { ...account, grant: unseal(account.grantSealed) },
    {
      cursor: account.cursor,
      since: new Date(began - v1.decay.keptDays * dayMs),
      now,
      known: (posts) => knownActs(account.id, posts),
      async renewed(grant) {
        await db.linkedAccount.updateMany({
          where: { id: account.id },
          data: { grantSealed: seal(grant) },
        });
      },
      async pause(until) {
        const restMs = until.getTime() - now().getTime();
        if (until.getTime() > began + patienceMs) return false;
        const told = { retryAt: restMs > toldFromMs ? until : null, beatAt: now() };
        const { count } = await db.accountRead.updateMany({
          where: { id, run, finishedAt: null },
          data: told,
        });
        if (count === 0) return false;
        await wait(Math.max(0, restMs));
        return true;
      },
    },
  );
  for (;;) {
    const page = await pages.next();
    if (page.done) return page.value;
    if (!(await storeBatch(read, page.value, now()))) return "lost";
    if (now().getTime() - began > longestMs) return "out_of_time";
  }
}

/** Asks for the read to be gone on with, at `at` or soon; what was stored stays, and so does the cursor. */
async function makeRoom({ id, run }: Read, at?: Date): Promise<void> {
  const data = {
    run: null,
    retryAt: at ?? null,
    ...(at ? { step: "WAITING" as const, done: 0, total: null } : {}),
  };
  const { count } = await db.accountRead.updateMany({ where: { id, run, finishedAt: null }, data });
  if (count === 1) await enqueueRead(id, at);
}

/** What was read before stays as it is, and so does the score. */
async function giveUp(read: Read, met: Trouble, now: Date): Promise<void> {
  const { kind, retryAt } = met;
  const { id, run, createdAt, linkedAccount } = read;
  const young = now.getTime() - createdAt.getTime() < longestReadMs;
  if (kind === "rate_limited" && retryAt && young) return makeRoom(read, retryAt);
  const relink = kind === "token_revoked" || kind === "permission_missing";
  // Together: the page is read anew as soon as the read is finished, and must then know what to offer.
  await db.$transaction([
    db.linkedAccount.updateMany({
      where: { id: linkedAccount.id },
      data: { nextReadAt: relink ? null : nextReadAt(now), ...(relink ? { relinkNeededAt: now } : {}) },
    }),
    db.linkedAccount.updateMany({
      where: { id: linkedAccount.id, unreadableSince: null },
      data: { unreadableSince: now },
    }),
    db.accountRead.updateMany({
      where: { id, run, finishedAt: null },
      data: { finishedAt: now, trouble: kind, retryAt },
    }),
  ]);
}

async function complete({ id, run, linkedAccount }: Read, now: Date): Promise<void> {
  const where = { id, run, finishedAt: null };
  await db.$transaction([
    db.linkedAccount.updateMany({
      where: { id: linkedAccount.id },
      data: { lastReadAt: now, nextReadAt: nextReadAt(now), unreadableSince: null, relinkNeededAt: null },
    }),
    db.accountRead.updateMany({ where, data: { step: "SCORE", done: 0, total: null, retryAt: null } }),
  ]);
  await recordScore(linkedAccount.userId, now);
  await db.accountRead.updateMany({ where, data: { step: "DONE", finishedAt: now } });
}

/**
 * Reads a linked account on from where the last run came to, stores each part as it comes, and scores the member at the
 * end. Killed at any moment, another run goes on where this one stored last. On trouble everything stays as it was, and the
 * read says why; a pause that the network asks for is waited out, or the read is asked for again when it is over. A read
 * that is finished, unlinked or worked on by another run is left alone.
 */
export async function readAccount(id: string, options: Options = {}): Promise<void> {
  const now = options.now ?? (() => new Date());
  const read = await takeRead(id, randomUUID(), now());
  if (!read) return;
  try {
    const ending = await readOn(read, now, options);
    if (ending === "lost") return;
    if (ending === "out_of_time") await makeRoom(read);
    else if (ending.ok) await complete(read, now());
    else await giveUp(read, ending.refusal, now());
  } catch (error) {
    // Ours, not the network's: said on the page rather than left running for ever, and read again by the member's wish.
    log.error({ err: error, read: id }, "a read failed");
    await db.accountRead.updateMany({
      where: { id, run: read.run, finishedAt: null },
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
