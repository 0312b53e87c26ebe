import { expect, test } from "vitest";
import { compareRanked, type Ranked } from "./rank";
import type { ClaimRefusal } from "./refusal";

const hour = (hours: number) => new Date(Date.UTC(2026, 5, 1, hours));
const ranked = (id: string, refusal: ClaimRefusal | null, opens = 0, closes = 100): Ranked => ({
  perk: { id, opensAt: hour(opens), closesAt: hour(closes) },
  refusal,
});
const tooLow = (distance: number): ClaimRefusal => ({
  fact: "score_too_low",
  gate: 60,
  score: 60 - distance,
  distance,
});
const soon: ClaimRefusal = { fact: "not_open_yet", at: hour(9), timeZone: "UTC" };

test("first what can be claimed, then the nearest, then the soonest, what is over last", () => {
  const inOrder = [
    ranked("closes first", null, 0, 50),
    ranked("closes later", null),
    ranked("one point away", tooLow(1)),
    ranked("three points away in a topic", {
      ...{ fact: "topic_score_too_low", topic: "tea", gate: 40, score: 37, distance: 3 },
    }),
    ranked("four points away", tooLow(4), 0, 10),
    ranked("no score", { fact: "no_score", gate: 60 }),
    ranked("opens at nine", soon, 9),
    ranked("opens at ten", soon, 10, 20),
    ranked("a member long enough at noon", { fact: "member_too_new", days: 9, from: hour(12) }),
    ranked("claimed", { fact: "already_claimed", claimId: "c", offered: false }),
    ranked("sold out", { fact: "sold_out" }),
    ranked("ended", { fact: "ended", at: hour(1), timeZone: "UTC" }),
  ];
  expect(inOrder.toReversed().toSorted(compareRanked)).toEqual(inOrder);
});

test("two alike keep one order, whichever way they come", () => {
  const pair = [ranked("a", null), ranked("b", null)];
  expect(pair.toReversed().toSorted(compareRanked)).toEqual(pair);
});
