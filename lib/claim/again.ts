import type { ClaimRefusal } from "@/lib/claim/refusal";

/** A page that is ahead of the server by no more than this has only counted down a little too fast. */
const nearMs = 5_000;

/**
 * After how many milliseconds a refused claim may be sent again as it is, without asking anybody: when too many came at once, and
 * when it came a moment before the opening. Null for refusals that the same claim would meet again.
 */
export function claimAgainMs(refusal: ClaimRefusal, now: Date): number | null {
  if (refusal.fact === "busy") return 1_000;
  if (refusal.fact !== "not_open_yet") return null;
  const leftMs = refusal.at.getTime() - now.getTime();
  return leftMs <= nearMs ? Math.max(250, leftMs) : null;
}
