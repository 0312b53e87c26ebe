"use server";
import type { Route } from "next";
import { teammateForm } from "@/lib/action";
import { connectStripe } from "@/lib/billing/connect-stripe";
import { endCampaign } from "@/lib/billing/end-campaign";
import { fundCampaign } from "@/lib/billing/fund-campaign";
import { refundAgain } from "@/lib/billing/refund-again";
import { brandShape, campaignShape, fundShape } from "@/lib/billing/schema";
import { connectSentences, endSentences, fundSentences, refundSentences } from "@/lib/billing/sentences";

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

export const connectStripeAction = teammateForm("OWNER", {
  shape: brandShape,
  run: connectStripe,
  sentence: (refusal) => connectSentences[refusal],
  // Stripe's own page.
  landOn: ({ url }) => url as Route,
});
