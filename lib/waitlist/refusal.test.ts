import { expect, test } from "vitest";
import type { ClaimRefusal } from "@/lib/claim/refusal";
import { joinRefusal } from "./refusal";

const at = new Date();
test.each<[ClaimRefusal | null, boolean, string | null]>([
  [{ fact: "sold_out" }, true, null],
  [{ fact: "no_score", gate: 9 }, true, null],
  [{ fact: "score_too_low", gate: 9, score: 8, distance: 1 }, true, null],
  [{ fact: "no_topic_score", topic: "tea", gate: 9 }, true, null],
  [{ fact: "topic_score_too_low", topic: "tea", gate: 9, score: 8, distance: 1 }, true, null],
  [{ fact: "sold_out" }, false, "no_waitlist"],
  [null, true, "units_left"],
  [{ fact: "ended", at, timeZone: "UTC" }, true, "ended"],
  [{ fact: "not_open_yet", at, timeZone: "UTC" }, true, "not_open_yet"],
  [{ fact: "drawn_first", at, timeZone: "UTC" }, true, "drawn_first"],
  [{ fact: "identity_used" }, true, "identity_used"],
  [{ fact: "already_claimed", claimId: "c", offered: false }, true, "already_claimed"],
  [{ fact: "place_unknown", asked: { countries: ["PT"] } }, true, "place_unknown"],
  [{ fact: "member_too_new", days: 9, from: at }, true, "member_too_new"],
])("%j with a waitlist %s: %s", (refusal, waitlist, fact) => {
  expect(joinRefusal(waitlist, refusal)?.fact ?? null).toBe(fact);
});
