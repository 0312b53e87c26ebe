import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { statusesFor } from "@/lib/perk/status";
import { type SubmitRefusal, submitPerk } from "@/lib/perk/submit-perk";
import { ok, type Result, refuse } from "@/lib/result";

/** A draft that could not be handed in, and why. */
export interface Kept {
  readonly title: string;
  readonly refusal: SubmitRefusal;
}

export type SubmitCampaignRefusal =
  | { readonly fact: "unknown_campaign" | "campaign_ended" | "nothing_to_submit" }
  | { readonly fact: "none_ready"; readonly kept: readonly Kept[] };

/**
 * Hands every draft of a campaign in for review that lacks nothing, in the order in which they were begun: where money does not
 * reach for all of them it reaches for the first. Each is handed in by itself, so one that is not ready keeps none of the
 * others. Says how many were and how many were not; refused where none was.
 */
export async function submitCampaign(
  teammate: Teammate,
  { campaign: id }: { campaign: string },
): Promise<Result<{ campaignId: string; submitted: number; kept: number }, SubmitCampaignRefusal>> {
  const campaign = await db.campaign.findFirst({
    where: { id, brandId: teammate.brandId },
    select: {
      endedAt: true,
      perks: {
        where: { status: { in: statusesFor("submit") } },
        select: { id: true, title: true },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!campaign) return refuse({ fact: "unknown_campaign" });
  if (campaign.endedAt) return refuse({ fact: "campaign_ended" });
  if (campaign.perks.length === 0) return refuse({ fact: "nothing_to_submit" });
  const kept: Kept[] = [];
  for (const { id: perk, title } of campaign.perks) {
    const answer = await submitPerk(teammate, { perk });
    if (!answer.ok) kept.push({ title, refusal: answer.refusal });
  }
  const submitted = campaign.perks.length - kept.length;
  return submitted > 0
    ? ok({ campaignId: id, submitted, kept: kept.length })
    : refuse({ fact: "none_ready", kept });
}
