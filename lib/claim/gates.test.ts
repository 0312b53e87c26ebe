import { describe, expect, test } from "vitest";
import { noGates } from "@/lib/perk/gates";
import { type AtGate, gatesPassed, passedGates, scoreRefusal, wholeRefusal } from "./gates";

const now = new Date("2026-06-03T12:00:00Z");
const daysAgo = (days: number, ms = 0) => new Date(now.getTime() - days * 86_400_000 + ms);
const lisbon = { name: "Lisbon", country: "PT", latitude: 38.72, longitude: -9.14 };
const setubal = { name: "Setubal", country: "PT", latitude: 38.53, longitude: -8.9 };
const tea = (score: number) => ({ topic: "tea" as const, score });
const someone: AtGate = { gateScore: 60, topicScore: 40, place: setubal, memberSince: daysAgo(30) };

describe("the score's gates, each boundary from both sides", () => {
  test.each([
    ["nothing asked, nothing there", null, null, { gateScore: null, topicScore: null }, null],
    ["exactly the score", 60, null, {}, null],
    ["one point short", 61, null, {}, "score_too_low"],
    ["no score", 1, null, { gateScore: null }, "no_score"],
    ["exactly the topic's score", null, tea(40), {}, null],
    ["one point short in the topic", null, tea(41), {}, "topic_score_too_low"],
    ["not heard in the topic", null, tea(1), { topicScore: null }, "no_topic_score"],
    ["both passed", 60, tea(40), {}, null],
    ["the score passed, not the topic", 60, tea(41), {}, "topic_score_too_low"],
    ["the topic passed, not the score", 61, tea(40), {}, "score_too_low"],
    ["a topic's score stands for no score", 60, tea(40), { gateScore: null }, "no_score"],
  ] as const)("%s", (_, gateScore, gateTopic, person, fact) => {
    expect(scoreRefusal({ gateScore, gateTopic }, { ...someone, ...person })?.fact ?? null).toBe(fact);
  });

  test("the distance in a topic is told", () => {
    expect(scoreRefusal({ gateScore: null, gateTopic: tea(45) }, someone)).toEqual({
      ...{ fact: "topic_score_too_low", topic: "tea", gate: 45, score: 40, distance: 5 },
    });
  });
});

describe("the gates of every unit, each boundary from both sides", () => {
  const near = (km: number) => ({ near: lisbon, km });
  test.each([
    ["nothing asked, nowhere, new", null, null, { place: null, memberSince: now }, null],
    ["as far as allowed", near(30), null, {}, null],
    ["a kilometre too far", near(29), null, {}, "elsewhere"],
    ["nowhere yet", near(30), null, { place: null }, "place_unknown"],
    ["in the country", { countries: ["PT"] }, null, {}, null],
    ["in another country", { countries: ["ES"] }, null, {}, "elsewhere"],
    ["30 days to the millisecond", null, 30, {}, null],
    ["a millisecond less", null, 30, { memberSince: daysAgo(30, 1) }, "member_too_new"],
    ["elsewhere and new: the place first", near(1), 90, {}, "elsewhere"],
  ] as const)("%s", (_, gatePlace, gateMemberDays, person, fact) => {
    const asked = { gatePlace: gatePlace && JSON.parse(JSON.stringify(gatePlace)), gateMemberDays };
    expect(wholeRefusal(asked, { ...someone, ...person }, now)?.fact ?? null).toBe(fact);
  });

  test("how far away and from when on is told", () => {
    const asked = { gatePlace: near(10), gateMemberDays: null };
    expect(wholeRefusal(asked, someone, now)).toMatchObject({ place: setubal, km: 30 });
    expect(wholeRefusal({ gatePlace: null, gateMemberDays: 40 }, someone, now)).toEqual({
      ...{ fact: "member_too_new", days: 40, from: daysAgo(-10) },
    });
  });
});

test("what was asked and what somebody had is frozen, and nothing where only a score was asked", () => {
  expect(gatesPassed({ ...noGates, gateScore: 60 }, someone, now)).toBeNull();
  const gates = { gateScore: 60, gateTopic: tea(40), gatePlace: { near: lisbon, km: 50 }, gateMemberDays: 7 };
  const frozen = gatesPassed(gates, someone, now);
  expect(passedGates.parse(JSON.parse(JSON.stringify(frozen)))).toEqual({
    topic: { topic: "tea", asked: 40, score: 40 },
    place: { asked: { near: lisbon, km: 50 }, place: setubal, km: 30 },
    membership: { asked: 7, days: 30 },
  });
});
