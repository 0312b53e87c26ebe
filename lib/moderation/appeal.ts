import type { Limit } from "@/lib/limits";

/** Characters of an appeal. */
export const longestAppeal = 1000;

/** How many appeals a member may hand in a day. Whoever needs more needs a person to write to. */
export const appealsADay = 20;

/** How many appeals about the score as a whole may wait at a time. */
export const mostWaiting = 3;

export const appealLimit: Limit = { name: "appeal", points: appealsADay, seconds: 24 * 60 * 60 };

/** What keeps a member from appealing. */
export type AppealRefusal =
  | { readonly fact: "unknown_post" | "not_marked" | "no_score" | "many_waiting" }
  | { readonly fact: "too_many_appeals"; readonly waitSeconds: number };

/** What keeps a moderator from deciding. */
export type DecideRefusal =
  | { readonly fact: "unknown_appeal" | "own_appeal" }
  | { readonly fact: "already_decided"; readonly granted: boolean };
