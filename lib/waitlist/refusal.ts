import type { ClaimRefusal } from "@/lib/claim/refusal";

/** Why somebody cannot join a line. */
export type JoinRefusal = ClaimRefusal | { readonly fact: "no_waitlist" | "units_left" };

/** Refusals of a claim that a unit which comes back would lift. */
const lifted: ReadonlySet<ClaimRefusal["fact"]> = new Set([
  "sold_out",
  "no_score",
  "score_too_low",
  "no_topic_score",
  "topic_score_too_low",
]);

/**
 * Whether somebody whom claiming refuses so may stand in line: null when they may. What the stock cannot change keeps them out:
 * they would never get a unit. A score may be missing, since units of the open pool come back too.
 */
export function joinRefusal(waitlist: boolean, refusal: ClaimRefusal | null): JoinRefusal | null {
  if (refusal && !lifted.has(refusal.fact)) return refusal;
  if (!waitlist) return { fact: "no_waitlist" };
  return refusal ? null : { fact: "units_left" };
}
