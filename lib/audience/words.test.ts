import { expect, test } from "vitest";
import type { AudienceEstimate } from "./estimate";
import { estimateWords } from "./words";

const all: AudienceEstimate = {
  ...{ day: "2026-11-25", members: 5_000, passing: 1_200, eligible: 960, inTen: 8, openPool: 4_000 },
  ...{ spread: null, cities: [], topics: [] },
};

test.each<[string, Partial<AudienceEstimate>, { score: boolean; whole: boolean }, string]>([
  [
    "nothing asked",
    {},
    { score: false, whole: false },
    "Nobody needs a score: all of about 5,000 members could claim it today.",
  ],
  ["a score", {}, { score: true, whole: false }, "About 1,200 members of 5,000 pass this gate."],
  [
    "both",
    {},
    { score: true, whole: true },
    "About 1,200 members of 5,000 pass this gate; 8 in 10 of them could claim today: about 960 members.",
  ],
  [
    "nearly all",
    { inTen: 10 },
    { score: true, whole: true },
    "About 1,200 members of 5,000 pass this gate; nearly all of them could claim today: about 960 members.",
  ],
  [
    "few of many",
    { inTen: 0, eligible: 30 },
    { score: true, whole: true },
    "About 1,200 members of 5,000 pass this gate; few of them could claim today: about 30 members.",
  ],
  ["a place", {}, { score: false, whole: true }, "About 960 members of 5,000 could claim it today."],
  [
    "too few",
    { passing: null, eligible: null, inTen: null },
    { score: true, whole: true },
    "Fewer than 20 members of 5,000 pass this gate.",
  ],
  [
    "too few there",
    { eligible: null, inTen: null },
    { score: true, whole: true },
    "About 1,200 members of 5,000 pass this gate; fewer than 20 members of them could claim today.",
  ],
  [
    "hardly anybody",
    { members: null },
    { score: true, whole: true },
    "Fewer than 20 members are here yet, so there is nothing to tell.",
  ],
])("%s", (_, changes, asks, words) => {
  expect(estimateWords({ ...all, ...changes }, asks)).toBe(words);
});
