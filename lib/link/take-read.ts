import "server-only";
import { db } from "@/lib/db";

// A part of a reading takes seconds; who has stored nothing for as long is taken for dead.
const silentMs = 5 * 60 * 1000;

export type Read = NonNullable<Awaited<ReturnType<typeof takeRead>>>;

/** Takes an open read for a run, unless another run of it is alive. From then on only this run stores anything. */
export async function takeRead(id: string, run: string, now: Date) {
  const silent = new Date(now.getTime() - silentMs);
  const { count } = await db.accountRead.updateMany({
    where: { id, finishedAt: null, OR: [{ run: null }, { beatAt: null }, { beatAt: { lt: silent } }] },
    data: { run, beatAt: now, startedAt: now, trouble: null, retryAt: null },
  });
  if (count === 0) return null;
  const read = await db.accountRead.findUnique({
    where: { id },
    select: {
      id: true,
      createdAt: true,
      linkedAccount: {
        select: {
          id: true,
          userId: true,
          network: true,
          origin: true,
          remoteId: true,
          handle: true,
          grantSealed: true,
          cursor: true,
        },
      },
    },
  });
  return read && { ...read, run };
}

/** The reads that nobody works on although they should be: their request was lost, or the process that worked on them ended. */
export async function lostReads(now: Date, most: number): Promise<string[]> {
  const silent = { lt: new Date(now.getTime() - silentMs) };
  const lost = await db.accountRead.findMany({
    where: {
      finishedAt: null,
      AND: [
        { OR: [{ beatAt: silent }, { beatAt: null, createdAt: silent }] },
        { OR: [{ retryAt: null }, { retryAt: silent }] },
      ],
    },
    orderBy: { createdAt: "asc" },
    select: { id: true },
    take: most,
  });
  return lost.map(({ id }) => id);
}
