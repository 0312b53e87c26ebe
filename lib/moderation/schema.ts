import { z } from "zod";
import { ReviewDecision } from "@/prisma/generated/enums";

export const longestReason = 2000;

export const reviewShape = z
  .object({
    perk: z.uuid(),
    /** The submission that the moderator read. */
    version: z.number().int(),
    decision: z.enum(ReviewDecision, { error: "Choose a decision." }),
    reason: z
      .string()
      .trim()
      .max(longestReason, `The reason is too long: ${longestReason.toLocaleString("en")} characters at most.`)
      .default(""),
  })
  .refine(({ decision, reason }) => decision === "APPROVED" || reason.length >= 10, {
    path: ["reason"],
    error: "Say why, in at least 10 characters: the brand reads it and acts on it.",
  });

export type ReviewInput = z.output<typeof reviewShape>;
