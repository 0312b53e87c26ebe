import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { releaseUnits } from "@/lib/billing/perk-money";
import { db } from "@/lib/db";
import { lockPerk } from "@/lib/perk/lock-perk";
import { mayMove } from "@/lib/perk/status";
import { ok, type Result, refuse } from "@/lib/result";

export type WithdrawRefusal = "unknown_perk" | "not_in_review";

/** Takes a perk that waits for review back into a draft. Its submission stays in the history, undecided. */
export async function withdrawSubmission(
  { brandId, userId }: Teammate,
  { perk: perkId }: { perk: string },
): Promise<Result<undefined, WithdrawRefusal>> {
  return db.$transaction(async (tx) => {
    await lockPerk(tx, perkId);
    const perk = await tx.perk.findFirst({
      where: { id: perkId, campaign: { brandId } },
      select: { id: true, campaignId: true, feeCents: true, stock: true, status: true, version: true },
    });
    if (!perk) return refuse("unknown_perk");
    if (!mayMove(perk.status, "withdraw")) return refuse("not_in_review");
    await tx.perk.update({ where: { id: perkId }, data: { status: "DRAFT" } });
    const { version } = perk;
    await releaseUnits(tx, perk, perk.stock, `${perkId} v${version}`);
    await recordAct(tx, { actorId: userId, act: "perk.withdrawn", subjectId: perkId, detail: { version } });
    return ok();
  });
}
