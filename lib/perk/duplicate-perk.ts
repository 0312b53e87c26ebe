import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { copiedPerk, notCopied, titleOfCopy } from "@/lib/perk/copied-perk";
import { ok, type Result, refuse } from "@/lib/result";

/** Makes a draft with the same fields, whatever became of the first. Its title says that it is a copy. */
export async function duplicatePerk(
  { brandId }: Teammate,
  { perk: perkId }: { perk: string },
): Promise<Result<{ perkId: string }, "unknown_perk">> {
  const perk = await db.perk.findFirst({
    where: { id: perkId, campaign: { brandId } },
    omit: notCopied,
  });
  if (!perk) return refuse("unknown_perk");
  const copy = await db.perk.create({
    data: { ...copiedPerk(perk), title: titleOfCopy(perk.title) },
    select: { id: true },
  });
  return ok({ perkId: copy.id });
}
