import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { ok, type Result } from "@/lib/result";

/** Begins a campaign: the frame in which perks are posted and counted together. */
export async function createCampaign(
  { brandId, userId }: Teammate,
  { name }: { name: string },
): Promise<Result<{ campaignId: string }>> {
  const { id } = await db.campaign.create({
    data: { brandId, name, createdById: userId },
    select: { id: true },
  });
  return ok({ campaignId: id });
}
