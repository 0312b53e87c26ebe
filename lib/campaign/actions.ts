"use server";
import type { Route } from "next";
import { teammateForm } from "@/lib/action";
import { createCampaign } from "@/lib/campaign/create-campaign";
import { createCampaignShape } from "@/lib/campaign/schema";

export const createCampaignAction = teammateForm("EDITOR", {
  shape: createCampaignShape,
  run: createCampaign,
  sentence: (refusal: never) => refusal,
  landOn: ({ campaignId }, { brand }) => `/brand/${brand}/perks/new?campaign=${campaignId}` as Route,
});
