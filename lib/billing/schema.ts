import { z } from "zod";

/** Least and most that is paid in at once. Hundredths. */
export const leastFundingCents = 500;
export const mostFundingCents = 5_000_000;

const ask = "Write an amount from 5 to 50,000, as in 250 or 99.50.";

const amountCents = z
  .string({ error: ask })
  .trim()
  .regex(/^\d{1,6}([.,]\d{1,2})?$/, ask)
  .transform((text) => Math.round(Number(text.replace(",", ".")) * 100))
  .refine((cents) => cents >= leastFundingCents && cents <= mostFundingCents, ask);

export const fundShape = z.object({ brand: z.string(), campaign: z.uuid(), amount: amountCents });
export const brandShape = z.object({ brand: z.string() });
export const campaignShape = z.object({ brand: z.string(), campaign: z.uuid() });
