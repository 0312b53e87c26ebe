import "server-only";
import type { Teammate } from "@/lib/account/gate";
import type { SaveCampaignInput } from "@/lib/campaign/schema";
import { db } from "@/lib/db";
import { ok, type Result, refuse } from "@/lib/result";

/** Stores a campaign's name and what it is for. */
export async function saveCampaign(
  { brandId }: Teammate,
  { campaign: id, name, purpose }: Omit<SaveCampaignInput, "brand">,
): Promise<Result<{ campaignId: string }, "unknown_campaign">> {
  const { count } = await db.campaign.updateMany({ where: { id, brandId }, data: { name, purpose } });
  return count === 1 ? ok({ campaignId: id }) : refuse("unknown_campaign");
}
