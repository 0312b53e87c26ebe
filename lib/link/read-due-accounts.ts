import "server-only";
import { z } from "zod";
import { db } from "@/lib/db";
import { job } from "@/lib/jobs";
import { enqueueRead, startRead } from "@/lib/link/start-read";

const hourMs = 60 * 60 * 1000;

/**
 * Reads again every account whose last reading is a day old, at most 500 at a time, and picks up reads that nobody works on
 * any more (their request was lost, or the process that worked on them ended).
 */
export async function readDueAccounts(now: Date): Promise<void> {
  const lost = await db.accountRead.findMany({
    where: {
      finishedAt: null,
      createdAt: { lt: new Date(now.getTime() - hourMs) },
      AND: [
        { OR: [{ startedAt: null }, { startedAt: { lt: new Date(now.getTime() - hourMs) } }] },
        { OR: [{ retryAt: null }, { retryAt: { lt: now } }] },
      ],
    },
    select: { id: true },
    take: 500,
  });
  for (const { id } of lost) await enqueueRead(id);
  const due = await db.linkedAccount.findMany({
    where: {
      relinkNeededAt: null,
      lastReadAt: { lt: new Date(now.getTime() - 24 * hourMs) },
      // Not one whose last try, good or bad, was within the day.
      reads: { none: { createdAt: { gt: new Date(now.getTime() - 24 * hourMs) } } },
    },
    orderBy: { lastReadAt: "asc" },
    select: { id: true },
    take: 500,
  });
  for (const { id } of due) await startRead(id);
}

export const readDueAccountsJob = job("read-due-accounts", z.unknown(), () => readDueAccounts(new Date()), {
  cron: "*/15 * * * *",
});
