import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { startRead } from "@/lib/link/start-read";

const hourMs = 60 * 60 * 1000;

/**
 * Begins to read those of a member's accounts that were read an hour ago or longer: to be called while the member looks. What
 * has no next read (a revoked link, an account of the seed, behind which nobody is) waits for the member's own wish.
 */
export async function readWhenLooking(member: MemberId, now: Date): Promise<void> {
  const old = new Date(now.getTime() - hourMs);
  const stale = await db.linkedAccount.findMany({
    where: {
      userId: member,
      relinkNeededAt: null,
      nextReadAt: { not: null },
      lastReadAt: { lt: old },
      // Nor those whose last try, good or bad, was within the hour.
      reads: { none: { OR: [{ finishedAt: null }, { finishedAt: { gt: old } }, { retryAt: { gt: now } }] } },
    },
    select: { id: true },
  });
  for (const { id } of stale) await startRead(id);
}
