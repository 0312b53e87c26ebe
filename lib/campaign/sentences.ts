import type { SubmitCampaignRefusal } from "@/lib/campaign/submit-campaign";
import { submitSentence } from "@/lib/perk/sentences";

/** Said alike of a campaign that never was and of somebody else's. */
export const unknownCampaign =
  "This campaign does not exist any more. Go back to your campaigns and look for it there.";

export const campaignSentences: Record<"unknown_campaign", string> = { unknown_campaign: unknownCampaign };

export function submitCampaignSentence(refusal: SubmitCampaignRefusal): string {
  switch (refusal.fact) {
    case "unknown_campaign":
      return unknownCampaign;
    case "campaign_ended":
      return "This campaign has ended, so nothing is handed in for it any more. Copy it to begin another one.";
    case "nothing_to_submit":
      return "Every perk of this campaign was handed in already. Nothing was sent twice.";
    case "none_ready":
      return refusal.kept.map((one) => `${one.title}: ${submitSentence(one.refusal)}`).join(" ");
  }
}
