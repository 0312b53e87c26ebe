import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { campaignLimits } from "@/lib/campaign/schema";
import { db } from "@/lib/db";
import { copiedPerk, nameOfCopy, notCopied } from "@/lib/perk/copied-perk";
import { ok, type Result, refuse } from "@/lib/result";

/**
 * Begins a campaign with the same words and the same perks, all of them drafts, whatever became of the first. Money, codes and
 * claims stay where they are.
 */
export async function duplicateCampaign(
  { brandId, userId }: Teammate,
  { campaign: id }: { campaign: string },
): Promise<Result<{ campaignId: string }, "unknown_campaign">> {
  return db.$transaction(async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id, brandId },
      select: {
        ...{ name: true, purpose: true, currency: true },
        perks: { omit: { ...notCopied, campaignId: true }, orderBy: { id: "asc" } },
      },
    });
    if (!campaign) return refuse("unknown_campaign");
    const { name, purpose, currency, perks } = campaign;
    const copy = await tx.campaign.create({
      data: {
        ...{ brandId, purpose, currency, createdById: userId },
        name: nameOfCopy(name, campaignLimits.name),
      },
      select: { id: true },
    });
    // One after the other, so that they keep their order.
    for (const perk of perks) await tx.perk.create({ data: { ...copiedPerk(perk), campaignId: copy.id } });
    return ok({ campaignId: copy.id });
  });
}
