import type { EngagementKind } from "@/lib/score/activity";

/** The ways to turn to somebody, whatever a network calls them. */
export const kindWords: Record<EngagementKind, string> = {
  like: "a like or favourite",
  upvote: "an upvote",
  follow: "a follow",
  mention: "a mention",
  star: "a star",
  repost: "a boost or repost",
  fork: "a fork",
  quote: "a quote",
  reply: "a reply",
  review: "a review",
  accepted: "an accepted answer",
};
