import { z } from "zod";
import { emailAddress } from "@/lib/account/email";
import { longestReturnPath } from "@/lib/account/return-path";

export const signInShape = z.object({
  email: emailAddress,
  /** Path to return to; checked by returnPath. */
  from: z.string().optional(),
});

export const demoRole = z.enum(["member", "brand", "admin"]);

export const demoSignInShape = z.object({ role: demoRole, from: z.string().optional() });

/** What a mailed link carries. */
export const confirmShape = z.object({
  token: z.string().min(20).max(100),
  email: emailAddress,
  callbackUrl: z.string().max(longestReturnPath).default("/perks"),
});
