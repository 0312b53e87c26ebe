import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { recordAct } from "@/lib/audit/record-act";
import { db } from "@/lib/db";
import { lockPerk } from "@/lib/perk/lock-perk";
import { mayMove } from "@/lib/perk/status";
import { ok, type Result, refuse } from "@/lib/result";

export type DeleteRefusal = "unknown_perk" | "not_a_draft";

/** Deletes a draft for good, with what was said about it. What was ever approved stays. */
export async function deleteDraft(
  { brandId, userId }: Teammate,
  { perk: perkId }: { perk: string },
): Promise<Result<{ campaignId: string }, DeleteRefusal>> {
  return db.$transaction(async (tx) => {
    await lockPerk(tx, perkId);
    const perk = await tx.perk.findFirst({
      where: { id: perkId, campaign: { brandId } },
      select: { status: true, title: true, campaignId: true },
    });
    if (!perk) return refuse("unknown_perk");
    if (!mayMove(perk.status, "delete")) return refuse("not_a_draft");
    await tx.perk.delete({ where: { id: perkId } });
    const { title } = perk;
    await recordAct(tx, { actorId: userId, act: "perk.deleted", subjectId: perkId, detail: { title } });
    return ok({ campaignId: perk.campaignId });
  });
}
