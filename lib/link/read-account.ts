import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { seal, unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { adapterOf } from "@/lib/link/adapters";
import { complete, giveUp, giveUpByFault, makeRoom } from "@/lib/link/end-read";
import { knownActs } from "@/lib/link/known-acts";
import { readAccountJobName } from "@/lib/link/start-read";
import { storeBatch } from "@/lib/link/store-batch";
import { type Read, takeRead } from "@/lib/link/take-read";
import { log } from "@/lib/log";
import type { Batch } from "@/lib/network/adapter";
import type { Trouble } from "@/lib/network/trouble";
import type { Result } from "@/lib/result";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";

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
    if (ending === "out_of_time") await makeRoom(read, now());
    else if (ending.ok) await complete(read, now());
    else await giveUp(read, ending.refusal, now());
  } catch (error) {
    log.error({ err: error, read: id }, "a read failed");
    await giveUpByFault(read, now());
  }
}

export const readAccountJob = job(
  readAccountJobName,
  z.object({ read: z.uuid() }),
  ({ read }) => readAccount(read),
  { concurrency: 3 },
);
