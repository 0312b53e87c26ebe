import { z } from "zod";
import { longestAppeal } from "@/lib/moderation/appeal";
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

const wrong = z
  .string({ error: "Say what is wrong, in your own words." })
  .trim()
  .min(1, "Say what is wrong, in your own words.")
  .max(longestAppeal, `Say it in ${longestAppeal.toLocaleString("en")} characters at most.`);

export const appealPostShape = z.object({
  account: z.uuid(),
  /** The post's id on its network. */
  post: z.string().min(1).max(2000),
  /** Which of its marks. */
  subject: z.enum(["PROMOTION", "REPEAT"]),
  reason: wrong,
});

export type AppealPostInput = z.output<typeof appealPostShape>;

export const appealScoreShape = z.object({ reason: wrong });

export const decideAppealShape = z.object({
  appeal: z.uuid(),
  decision: z.enum(["GRANTED", "DECLINED"], { error: "Choose a decision." }),
  answer: z
    .string({ error: "Answer the member, in at least 10 characters." })
    .trim()
    .min(10, "Answer the member, in at least 10 characters.")
    .max(longestReason, `The answer is too long: ${longestReason.toLocaleString("en")} characters at most.`),
});

export type DecideAppealInput = z.output<typeof decideAppealShape>;
