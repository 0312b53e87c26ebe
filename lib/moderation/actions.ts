"use server";
import type { Route } from "next";
import { adminForm } from "@/lib/action";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { reviewShape } from "@/lib/moderation/schema";
import { reviewSentence } from "@/lib/moderation/sentences";

export const reviewPerkAction = adminForm({
  shape: reviewShape,
  run: reviewPerk,
  sentence: reviewSentence,
  landOn: (_, { decision }) => `/admin?decided=${decision}` as Route,
});
