import "server-only";
import type { Teammate } from "@/lib/account/gate";
import type { CreateCampaignInput } from "@/lib/campaign/schema";
import { db } from "@/lib/db";
import { ok, type Result } from "@/lib/result";

/** Begins a campaign: the frame in which perks are posted and counted together. */
export async function createCampaign(
  { brandId, userId }: Teammate,
  { name, purpose, currency }: Pick<CreateCampaignInput, "name" | "currency"> & { purpose?: string },
): Promise<Result<{ campaignId: string }>> {
  const { id } = await db.campaign.create({
    data: { brandId, name, purpose: purpose ?? "", currency, createdById: userId },
    select: { id: true },
  });
  return ok({ campaignId: id });
}
