import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { claimablePerk } from "@/lib/claim/claimable-perk";
import { refusalFor } from "@/lib/claim/refusal";
import { standingsOf } from "@/lib/claim/standing";
import { inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";
import { lockLine } from "@/lib/waitlist/lock-line";
import { isDue, offerUnits } from "@/lib/waitlist/offer-units";
import { type JoinRefusal, joinRefusal } from "@/lib/waitlist/refusal";
import type { Prisma } from "@/prisma/generated/client";

/** Whether the member stands in the line already. */
function waiting(tx: Prisma.TransactionClient, perkId: string, userId: string) {
  return tx.waiter.findFirst({
    where: { perkId, userId, leftAt: null, offeredAt: null },
    select: { id: true },
  });
}

/**
 * Puts a member at the end of a perk's line, when claiming is refused for nothing but the stock. Once in a line: joining
 * again changes nothing. Two at the same time stand behind each other.
 */
export async function joinWaitlist(
  member: MemberId,
  { perk: perkId }: { perk: string },
): Promise<Result<undefined, JoinRefusal>> {
  return inTransaction<undefined, JoinRefusal>(async (tx) => {
    const before = await claimablePerk(tx, perkId);
    if (!before) return refuse({ fact: "unknown_perk" });
    if (await waiting(tx, perkId, member)) return ok();
    // What is free belongs to those who stand in line already.
    if (isDue(before)) await offerUnits(tx, before);
    const perk = (await claimablePerk(tx, perkId)) ?? before;
    const standing = (await standingsOf(tx, perk, [member], perk.now)).get(member);
    if (!standing) throw new Error("whoever joins was not judged");
    const refusal = joinRefusal(perk.waitlist, refusalFor(perk, standing.claimant, perk.now));
    if (refusal) return refuse(refusal);
    // Last, since thousands may join in the minute in which a perk is gone, and each waits here for those before.
    await lockLine(tx, perkId);
    if (await waiting(tx, perkId, member)) return ok();
    const { _max } = await tx.waiter.aggregate({ where: { perkId }, _max: { rank: true } });
    const rank = (_max.rank ?? 0) + 1;
    await tx.waiter.create({
      data: { perkId, userId: member, rank, joinedAt: perk.now, toldAt: perk.now },
    });
    return ok();
  });
}
