import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { inTransaction } from "@/lib/claim/transaction";
import { entriesOpen } from "@/lib/lottery/entries-open";
import { ok, type Result, refuse } from "@/lib/result";

export type WithdrawEntryRefusal = { readonly fact: "no_entry" | "entries_over" | "busy" };

/** Takes a member's entry out of a lottery, as long as entries are open: as if they had never entered. */
export async function withdrawEntry(
  member: MemberId,
  { perk: perkId }: { perk: string },
): Promise<Result<undefined, WithdrawEntryRefusal>> {
  return inTransaction<undefined, WithdrawEntryRefusal>(async (tx) => {
    if (!(await entriesOpen(tx, perkId))) return refuse({ fact: "entries_over" });
    const { count } = await tx.lotteryEntry.deleteMany({ where: { perkId, userId: member } });
    return count === 1 ? ok() : refuse({ fact: "no_entry" });
  });
}
