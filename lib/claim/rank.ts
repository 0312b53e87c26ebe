import type { ClaimRefusal } from "@/lib/claim/refusal";

/** A perk beside what keeps its reader from claiming it now; null when nothing does. */
export interface Ranked {
  readonly perk: { readonly id: string; readonly opensAt: Date; readonly closesAt: Date };
  readonly refusal: ClaimRefusal | null;
}

const places: Record<ClaimRefusal["fact"] | "claimable", number> = {
  claimable: 0,
  score_too_low: 1,
  topic_score_too_low: 1,
  no_score: 2,
  no_topic_score: 2,
  place_unknown: 2,
  drawn_first: 0,
  not_open_yet: 3,
  member_too_new: 3,
  already_claimed: 4,
  identity_used: 5,
  elsewhere: 5,
  paused: 5,
  sold_out: 6,
  ended: 7,
  asked: 0,
  busy: 8,
  unknown_perk: 8,
};

function nearness({ perk, refusal }: Ranked): number {
  if (refusal?.fact === "score_too_low" || refusal?.fact === "topic_score_too_low") return refusal.distance;
  if (refusal?.fact === "member_too_new") return refusal.from.getTime();
  return refusal?.fact === "not_open_yet" ? perk.opensAt.getTime() : 0;
}

/**
 * Orders perks for their reader: what can be claimed now, then what is out of reach by the fewest points, then by what
 * opens first; otherwise what closes first, with what is over at the end.
 */
export function compareRanked(one: Ranked, other: Ranked): number {
  return (
    places[one.refusal?.fact ?? "claimable"] - places[other.refusal?.fact ?? "claimable"] ||
    nearness(one) - nearness(other) ||
    one.perk.closesAt.getTime() - other.perk.closesAt.getTime() ||
    one.perk.id.localeCompare(other.perk.id)
  );
}
