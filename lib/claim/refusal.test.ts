import { describe, expect, test } from "vitest";
import { noGates } from "@/lib/perk/gates";
import { type ClaimablePerk, type Claimant, refusalFor } from "./refusal";

const opensAt = new Date("2026-06-01T09:00:00Z");
const closesAt = new Date("2026-06-08T09:00:00Z");
const now = new Date("2026-06-03T12:00:00Z");
const beside = (at: Date, ms: number) => new Date(at.getTime() + ms);

const gated: ClaimablePerk = {
  ...noGates,
  opensAt,
  closesAt,
  timeZone: "Europe/Lisbon",
  gateScore: 60,
  ...{ drawAt: null, drawnAt: null, paused: false },
  left: { gated: 3, open: 0 },
};
const strong: Claimant = {
  ...{ claimId: null, identityUsed: false, gateScore: 60, topicScore: null, place: null },
  memberSince: opensAt,
};
const newcomer: Claimant = { ...strong, gateScore: null };
const tea = { topic: "tea", score: 30 } as const;
const spain = { countries: ["ES"] };
const factOf = (perk: Partial<ClaimablePerk>, claimant: Partial<Claimant>, at = now) =>
  refusalFor({ ...gated, ...perk }, { ...strong, ...claimant }, at)?.fact ?? "claimable";

describe("each boundary from both sides", () => {
  test.each([
    ["a moment before it opens", {}, {}, beside(opensAt, -1), "not_open_yet"],
    ["the opening instant", {}, {}, opensAt, "claimable"],
    ["the last moment", {}, {}, beside(closesAt, -1), "claimable"],
    ["the closing instant", {}, {}, closesAt, "ended"],
    ["one point short", {}, { gateScore: 59 }, now, "score_too_low"],
    ["exactly the gate", {}, { gateScore: 60 }, now, "claimable"],
    ["no score", {}, { gateScore: null }, now, "no_score"],
    ["no score, one open unit", { left: { gated: 3, open: 1 } }, { gateScore: null }, now, "claimable"],
    ["no score, a perk without gate", { gateScore: null }, { gateScore: null }, now, "claimable"],
    ["the last gated unit", { left: { gated: 1, open: 0 } }, {}, now, "claimable"],
    ["no unit at all", { left: { gated: 0, open: 0 } }, {}, now, "sold_out"],
    ["only open units, gate passed", { left: { gated: 0, open: 1 } }, {}, now, "claimable"],
    ["no score in the topic", { gateTopic: tea }, {}, now, "no_topic_score"],
    [
      "the topic's score, one open unit",
      { gateTopic: tea, left: { gated: 3, open: 1 } },
      {},
      now,
      "claimable",
    ],
    ["elsewhere, one open unit", { gatePlace: spain, left: { gated: 3, open: 1 } }, {}, now, "place_unknown"],
    ["too new, one open unit", { gateMemberDays: 9, left: { gated: 3, open: 1 } }, {}, now, "member_too_new"],
    ["a lottery that is not drawn yet", { drawAt: now }, {}, now, "drawn_first"],
    ["a lottery that was drawn", { drawAt: now, drawnAt: now }, {}, now, "claimable"],
    ["an identity that was used", {}, { identityUsed: true }, now, "identity_used"],
    ["an own claim", {}, { claimId: "c" }, now, "already_claimed"],
  ] as const)("%s", (_, perk, claimant, at, fact) => {
    expect(factOf(perk, claimant, at)).toBe(fact);
  });
});

describe("of several reasons people are told the one that matters most", () => {
  const none = { gated: 0, open: 0 };
  test.each([
    [
      "an own claim before everything",
      { left: none },
      { claimId: "c", identityUsed: true },
      closesAt,
      "already_claimed",
    ],
    ["the opening before the place", { gatePlace: spain }, {}, beside(opensAt, -1), "not_open_yet"],
    ["the place before the draw", { gatePlace: spain, drawAt: now }, {}, now, "place_unknown"],
    ["the end before the stock", { left: none }, {}, closesAt, "ended"],
    ["the opening before the score", {}, newcomer, beside(opensAt, -1), "not_open_yet"],
    ["a used identity before the stock", { left: none }, { identityUsed: true }, now, "identity_used"],
    ["a used identity before the place", { gatePlace: spain }, { identityUsed: true }, now, "identity_used"],
    ["the place before the stock", { gatePlace: spain, left: none }, {}, now, "place_unknown"],
    ["the stock before the score", { left: none }, newcomer, now, "sold_out"],
  ] as const)("%s", (_, perk, claimant, at, fact) => {
    expect(factOf(perk, claimant, at)).toBe(fact);
  });
});

test("a score that is too low says by how much, and a time says where it is read", () => {
  expect(refusalFor(gated, { ...strong, gateScore: 56 }, now)).toEqual({
    fact: "score_too_low",
    gate: 60,
    score: 56,
    distance: 4,
  });
  expect(refusalFor(gated, strong, closesAt)).toEqual({
    fact: "ended",
    at: closesAt,
    timeZone: "Europe/Lisbon",
  });
});
