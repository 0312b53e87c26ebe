import { z } from "zod";

export const createCampaignShape = z.object({
  brand: z.string(),
  name: z
    .string({ error: "Give the campaign a name." })
    .trim()
    .min(2, "Give the campaign a name of at least 2 characters.")
    .max(80, "The name is too long: 80 characters at most."),
});
