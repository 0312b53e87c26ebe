import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { enqueueRead, startRead } from "@/lib/link/start-read";
import { lostReads } from "@/lib/link/take-read";

const mostAtOnce = 500;

/** Begins to read every account whose time has come, and picks up reads that nobody works on any more; at most 500 of each. */
export async function readDueAccounts(now: Date): Promise<void> {
  for (const id of await lostReads(now, mostAtOnce)) await enqueueRead(id);
  const due = await db.linkedAccount.findMany({
    where: { nextReadAt: { lte: now }, relinkNeededAt: null, reads: { none: { finishedAt: null } } },
    orderBy: { nextReadAt: "asc" },
    select: { id: true },
    take: mostAtOnce,
  });
  for (const { id } of due) await startRead(id);
}

export const readDueAccountsJob = job("read-due-accounts", z.unknown(), () => readDueAccounts(new Date()), {
  cron: "* * * * *",
});
