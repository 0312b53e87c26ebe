import { z } from "zod";
import { currencies } from "@/lib/billing/fee";

export const createCampaignShape = z.object({
  brand: z.string(),
  name: z
    .string({ error: "Give the campaign a name." })
    .trim()
    .min(2, "Give the campaign a name of at least 2 characters.")
    .max(80, "The name is too long: 80 characters at most."),
  currency: z.enum(currencies, { error: "Choose the currency of the campaign's money." }),
});
