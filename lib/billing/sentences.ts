import type { ConnectRefusal } from "@/lib/billing/connect-stripe";
import type { EndRefusal } from "@/lib/billing/end-campaign";
import type { FundRefusal } from "@/lib/billing/fund-campaign";
import { unknownCampaign } from "@/lib/campaign/sentences";

export const fundSentences: Record<FundRefusal, string> = {
  unknown_campaign: unknownCampaign,
  campaign_ended: "This campaign has ended, so it takes no money any more. Begin another one.",
  no_money_taken: "Perks cost nothing here, so no money is needed.",
  stripe_down: "Stripe, which takes the payment, does not answer. Nothing was paid. Try again in a moment.",
};

export const endSentences: Record<EndRefusal, string> = {
  unknown_campaign: unknownCampaign,
  ended_already: "This campaign has ended already.",
  lottery_to_be_drawn:
    "A lottery of this campaign is not drawn yet, and whoever entered was promised a draw. End the campaign after it.",
};

export const refundSentences: Record<"unknown_campaign" | "nothing_left", string> = {
  unknown_campaign: unknownCampaign,
  nothing_left:
    "Nothing is left to send back: it is on its way already, or promised to claims that are still good.",
};

export const connectSentences: Record<ConnectRefusal, string> = {
  no_money_taken: "No Stripe is set up on this Laurel, so no account can be connected.",
  connected_already: "Your Stripe account is connected already. There is nothing more to do.",
  stripe_down: "Stripe does not answer. Nothing was changed. Try again in a moment.",
};
