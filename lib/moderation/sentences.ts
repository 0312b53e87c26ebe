import { type AppealRefusal, appealsADay, type DecideRefusal, mostWaiting } from "@/lib/moderation/appeal";
import { briefTerms, type Finding, highGate, plausibleCents } from "@/lib/moderation/findings";
import type { ReviewRefusal } from "@/lib/moderation/review-perk";
import type { AppealSubject, ReviewDecision } from "@/prisma/generated/enums";

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
    case "drawn_meanwhile":
      return "The time of its draw has passed, so nobody could enter. Ask for a later one instead.";
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

export function appealSentence(refusal: AppealRefusal): string {
  switch (refusal.fact) {
    case "unknown_post":
      return "This post is not stored any more: it is older than half a year, was taken down, or its account is not linked.";
    case "not_marked":
      return "This mark is gone already. Load the page anew.";
    case "no_score":
      return "You have no score yet. There will be one once an account of yours was read.";
    case "many_waiting":
      return `${mostWaiting} appeals of yours wait for an answer. Another one is possible once one of them is answered.`;
    case "too_many_appeals": {
      const hours = Math.ceil(refusal.waitSeconds / 3600);
      return `You have made ${appealsADay} appeals within a day. Go on in ${hours === 1 ? "an hour" : `${hours} hours`}.`;
    }
  }
}

export function decideSentence(refusal: DecideRefusal): string {
  switch (refusal.fact) {
    case "unknown_appeal":
      return "This appeal does not exist any more: its member unlinked the account or left.";
    case "own_appeal":
      return "This appeal is your own, so somebody else has to decide it.";
    case "already_decided":
      return `Another moderator was quicker: ${refusal.granted ? "granted" : "declined"}. Your decision was not recorded.`;
  }
}

/** What an appeal says, to whoever made it. */
export const appealedSentences: Record<AppealSubject, string> = {
  PROMOTION: "You said that a post of yours does not promote anything.",
  REPEAT: "You said that a post of yours does not repeat another one.",
  SCORE: "You said that your score is not right.",
};

/** What a decision means, to whoever appealed. */
export function outcomeSentence(subject: AppealSubject, granted: boolean): string {
  if (subject === "SCORE")
    return granted
      ? "You were right, and your score has been worked out anew."
      : "Your score stays as it was worked out.";
  return granted
    ? "You were right: the mark is gone for good, and your score has been worked out anew."
    : "The mark stays.";
}
