import { z } from "zod";
import { emailAddress } from "@/lib/account/email";
import { dutyFields, hasPlace, placeTrouble, withDuty } from "@/lib/brand/duty";

export const inviteShape = z
  .object({ brand: z.string(), email: emailAddress, ...dutyFields })
  .refine(hasPlace, placeTrouble)
  .transform(withDuty);

export const changeInvitationShape = z
  .object({ brand: z.string(), invitation: z.uuid(), ...dutyFields })
  .refine(hasPlace, placeTrouble)
  .transform(withDuty);

export const ofInvitationShape = z.object({ brand: z.string(), invitation: z.uuid() });

/** What a mailed link ends with: 32 random bytes as base64url. */
export const invitationToken = z.string().regex(/^[\w-]{43}$/);

export const answerShape = z.object({ token: invitationToken });
