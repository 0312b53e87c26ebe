"use server";
import type { Route } from "next";
import { teammateForm } from "@/lib/action";
import { createCampaign } from "@/lib/campaign/create-campaign";
import { duplicateCampaign } from "@/lib/campaign/duplicate-campaign";
import { saveCampaign } from "@/lib/campaign/save-campaign";
import { createCampaignShape, oneCampaignShape, saveCampaignShape } from "@/lib/campaign/schema";
import { campaignSentences, submitCampaignSentence } from "@/lib/campaign/sentences";
import { submitCampaign } from "@/lib/campaign/submit-campaign";

const campaignPage = (brand: string, campaign: string, rest = "") =>
  `/brand/${brand}/campaigns/${campaign}${rest}` as Route;

export const createCampaignAction = teammateForm("EDITOR", {
  shape: createCampaignShape,
  run: createCampaign,
  sentence: (refusal: never) => refusal,
  landOn: ({ campaignId }, { brand }) => `/brand/${brand}/perks/new?campaign=${campaignId}` as Route,
});

export const saveCampaignAction = teammateForm("EDITOR", {
  shape: saveCampaignShape,
  run: saveCampaign,
  sentence: (refusal) => campaignSentences[refusal],
  landOn: ({ campaignId }, { brand }) => campaignPage(brand, campaignId, "/perks"),
});

export const duplicateCampaignAction = teammateForm("EDITOR", {
  shape: oneCampaignShape,
  run: duplicateCampaign,
  sentence: (refusal) => campaignSentences[refusal],
  landOn: ({ campaignId }, { brand }) => campaignPage(brand, campaignId),
});

export const submitCampaignAction = teammateForm("EDITOR", {
  shape: oneCampaignShape,
  run: submitCampaign,
  sentence: submitCampaignSentence,
  landOn: ({ campaignId, submitted }, { brand }) =>
    campaignPage(brand, campaignId, `/preview?handed=${submitted}`),
});
