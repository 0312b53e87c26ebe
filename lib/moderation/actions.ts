"use server";
import type { Route } from "next";
import { adminForm, memberForm } from "@/lib/action";
import { appealPost } from "@/lib/moderation/appeal-post";
import { appealScore } from "@/lib/moderation/appeal-score";
import { decideAppeal } from "@/lib/moderation/decide-appeal";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { appealPostShape, appealScoreShape, decideAppealShape, reviewShape } from "@/lib/moderation/schema";
import { appealSentence, decideSentence, reviewSentence } from "@/lib/moderation/sentences";

export const reviewPerkAction = adminForm({
  shape: reviewShape,
  run: reviewPerk,
  sentence: reviewSentence,
  landOn: (_, { decision }) => `/admin?decided=${decision}` as Route,
});

export const appealPostAction = memberForm({
  shape: appealPostShape,
  run: appealPost,
  sentence: appealSentence,
});

export const appealScoreAction = memberForm({
  shape: appealScoreShape,
  run: appealScore,
  sentence: appealSentence,
});

export const decideAppealAction = adminForm({
  shape: decideAppealShape,
  run: (admin, input) => decideAppeal(admin, input),
  sentence: decideSentence,
  landOn: ({ mailed }, { decision }) =>
    `/admin/appeals?decided=${decision}&mailed=${mailed ? "yes" : "no"}` as Route,
});
