"use server";
import type { Route } from "next";
import { teammateForm } from "@/lib/action";
import { endCampaign } from "@/lib/billing/end-campaign";
import { fundCampaign } from "@/lib/billing/fund-campaign";
import { refundAgain } from "@/lib/billing/refund-again";
import { campaignShape, fundShape } from "@/lib/billing/schema";
import { endSentences, fundSentences, refundSentences } from "@/lib/billing/sentences";

export const fundCampaignAction = teammateForm("OWNER", {
  shape: fundShape,
  run: fundCampaign,
  sentence: (refusal) => fundSentences[refusal],
  // Stripe's own page.
  landOn: ({ payUrl }) => payUrl as Route,
});

export const endCampaignAction = teammateForm("OWNER", {
  shape: campaignShape,
  run: endCampaign,
  sentence: (refusal) => endSentences[refusal],
});

export const refundAgainAction = teammateForm("OWNER", {
  shape: campaignShape,
  run: refundAgain,
  sentence: (refusal) => refundSentences[refusal],
});
