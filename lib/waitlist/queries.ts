import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";

/** The line of a perk for whoever looks. */
export interface LineView {
  /** How many wait. */
  readonly waiting: number;
  /** The reader's place among them, 1 for the next; null when they do not stand in it. */
  readonly place: number | null;
}

/** Who waits for a unit of a perk, for its reader or for a visitor (null). */
export async function lineOf(member: MemberId | null, perkId: string): Promise<LineView> {
  const inLine = { perkId, leftAt: null, offeredAt: null };
  const [waiting, own] = await Promise.all([
    db.waiter.count({ where: inLine }),
    member ? db.waiter.findFirst({ where: { ...inLine, userId: member }, select: { rank: true } }) : null,
  ]);
  const before = own && (await db.waiter.count({ where: { ...inLine, rank: { lt: own.rank } } }));
  return { waiting, place: before === null ? null : before + 1 };
}
