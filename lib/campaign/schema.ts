import { z } from "zod";
import { currencies } from "@/lib/billing/fee";

export const campaignLimits = { name: 80, purpose: 400 } as const;

const campaignFields = {
  name: z
    .string({ error: "Give the campaign a name." })
    .trim()
    .min(2, "Give the campaign a name of at least 2 characters.")
    .max(campaignLimits.name, `The name is too long: ${campaignLimits.name} characters at most.`),
  purpose: z
    .string()
    .trim()
    .max(campaignLimits.purpose, `That is too long: ${campaignLimits.purpose} characters at most.`)
    .default(""),
};

export const createCampaignShape = z.object({
  brand: z.string(),
  ...campaignFields,
  currency: z.enum(currencies, { error: "Choose the currency of the campaign's money." }),
});

export type CreateCampaignInput = z.output<typeof createCampaignShape>;

/** What the smaller forms about one campaign send. */
export const oneCampaignShape = z.object({ brand: z.string(), campaign: z.uuid() });

export const saveCampaignShape = oneCampaignShape.extend(campaignFields);

export type SaveCampaignInput = z.output<typeof saveCampaignShape>;
