import { z } from "zod";
import { emailAddress } from "@/lib/account/email";

export const signInShape = z.object({
  email: emailAddress,
  /** Path to return to; checked by returnPath. */
  from: z.string().optional(),
});

export const demoRole = z.enum(["member", "brand", "admin"]);

export const demoSignInShape = z.object({ role: demoRole, from: z.string().optional() });
