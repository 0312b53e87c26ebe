import { z } from "zod";
import type { PromotionTrouble } from "@/prisma/generated/enums";

const refusal = z.object({
  type: z.string(),
  code: z.string().optional(),
  statusCode: z.number().optional(),
});

const partsOf = (error: unknown) => refusal.safeParse(error).data ?? null;

/** Stripe says that a brand's account is none of ours: its owner withdrew, or it was closed. */
export function isShutOut(error: unknown): boolean {
  return partsOf(error)?.code === "account_invalid";
}

/** Stripe has nothing by that id. */
export function isMissing(error: unknown): boolean {
  return partsOf(error)?.code === "resource_missing";
}

/** Stripe looked at what it was asked, and will not do it. */
export function isRefusal(error: unknown): boolean {
  return partsOf(error)?.statusCode === 400;
}

/** Why Stripe did not do what it was asked, in our words. */
export function troubleOf(error: unknown): PromotionTrouble {
  const parts = partsOf(error);
  if (parts?.statusCode === 429) return "TOO_FAST";
  return parts?.statusCode && parts.statusCode < 500 ? "REFUSED" : "STRIPE_DOWN";
}
