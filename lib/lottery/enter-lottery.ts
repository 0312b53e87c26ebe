import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { claimablePerk } from "@/lib/claim/claimable-perk";
import { type ClaimRefusal, refusalFor } from "@/lib/claim/refusal";
import { standingsOf } from "@/lib/claim/standing";
import { inTransaction } from "@/lib/claim/transaction";
import { entriesOpen } from "@/lib/lottery/entries-open";
import { ok, type Result, refuse } from "@/lib/result";

export type EnterRefusal = ClaimRefusal | { readonly fact: "no_lottery" | "entries_over" };

/**
 * Enters a member into a perk's lottery: one entry for a person, whatever they sign up with, and entering again changes
 * nothing. They have to be where the perk is for and members for long enough; the score is judged at the draw, when it decides
 * between the units.
 */
export async function enterLottery(
  member: MemberId,
  { perk: perkId }: { perk: string },
): Promise<Result<undefined, EnterRefusal>> {
  return inTransaction<undefined, EnterRefusal>(async (tx) => {
    const open = await entriesOpen(tx, perkId);
    const perk = await claimablePerk(tx, perkId);
    if (!perk) return refuse({ fact: "unknown_perk" });
    if (open === null) return refuse({ fact: "no_lottery" });
    const standing = (await standingsOf(tx, perk, [member], perk.now)).get(member);
    if (!standing) throw new Error("whoever enters was not judged");
    const refusal = refusalFor(perk, standing.claimant, perk.now);
    if (refusal && refusal.fact !== "drawn_first") return refuse(refusal);
    if (!open) return refuse({ fact: "entries_over" });

    const [entry] = await tx.lotteryEntry.createManyAndReturn({
      data: [{ perkId, userId: member, enteredAt: perk.now }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!entry) return ok();
    const { count } = await tx.lotteryIdentity.createMany({
      data: standing.identities.map((identityHmac) => ({ perkId, identityHmac, entryId: entry.id })),
      skipDuplicates: true,
    });
    return count === standing.identities.length ? ok() : refuse({ fact: "identity_used" });
  });
}
