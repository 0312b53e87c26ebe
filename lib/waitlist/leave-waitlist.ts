import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { inTransaction } from "@/lib/claim/transaction";
import { ok, type Result, refuse } from "@/lib/result";
import { lockLine } from "@/lib/waitlist/lock-line";

export type LeaveRefusal = { readonly fact: "not_in_line" | "busy" };

/** Takes a member out of a perk's line. Whom a unit is offered to already, stands in it no more. */
export async function leaveWaitlist(
  member: MemberId,
  { perk: perkId }: { perk: string },
): Promise<Result<undefined, LeaveRefusal>> {
  return inTransaction<undefined, LeaveRefusal>(async (tx) => {
    await lockLine(tx, perkId);
    const { count } = await tx.waiter.updateMany({
      where: { perkId, userId: member, leftAt: null, offeredAt: null },
      data: { leftAt: new Date() },
    });
    return count === 1 ? ok() : refuse({ fact: "not_in_line" });
  });
}
