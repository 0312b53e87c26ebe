import { briefTerms, type Finding, highGate, plausibleCents } from "@/lib/moderation/findings";
import type { ReviewRefusal } from "@/lib/moderation/review-perk";
import type { ReviewDecision } from "@/prisma/generated/enums";

export const decisionNames: Record<ReviewDecision, string> = {
  APPROVED: "Approved",
  CHANGES_ASKED: "Changes asked for",
  REJECTED: "Rejected",
};

export function reviewSentence(refusal: ReviewRefusal): string {
  switch (refusal.fact) {
    case "unknown_perk":
      return "This perk does not exist any more. Go back to the queue.";
    case "own_brand":
      return "You are on this brand's team, so somebody else has to review it.";
    case "already_decided":
      return `Another moderator was quicker: ${decisionNames[refusal.decision].toLowerCase()}. Your decision was not recorded.`;
    case "not_in_review":
      return "The brand took this perk back. There is nothing to decide until it is handed in again.";
    case "newer_version":
      return "The brand handed in a newer version meanwhile. Read that one: reload this page.";
    case "closed_meanwhile":
      return "The perk's closing time has passed, so nobody could claim it. Ask for a later one instead.";
  }
}

/** What was found, with what the rule says, for a moderator. */
export const findingSentences: Record<Finding, string> = {
  asks_for_post: "It seems to ask for a post, a review or a follow in exchange. Laurel forbids that.",
  terms_short: `The terms are shorter than ${briefTerms} characters. Do they say who, when and how often?`,
  value_implausible: `It says that it is worth more than ${(plausibleCents / 100).toLocaleString("en")}. Is that plausible?`,
  gate_very_high: `Its gate is above ${highGate}, which hardly anybody passes. Does the open pool make up for that?`,
  has_link: "It holds a link or a web address. Where does it lead, and does it ask for anything?",
  shouts: "It shouts: capitals or several exclamation marks.",
  one_day_only: "A claim can be used for one day only. Does the venue's time allow that?",
};
