import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountedMember } from "@/lib/audience/audience";
import { memberDaysNotBelow, scoreNotBelow } from "@/lib/audience/coarse";
import { estimateOf, peopleFrom } from "@/lib/audience/estimate";
import { gatherAudience } from "@/lib/audience/gather-audience";
import { packedAudience, unpackedAudience } from "@/lib/audience/packed-audience";
import { type Gates, noGates } from "@/lib/perk/gates";

const day = "2026-11-25";
const lisbon = { name: "Lisbon", country: "PT", latitude: 38.72, longitude: -9.14 };
const sintra = { name: "Sintra", country: "PT", latitude: 38.8, longitude: -9.38 };
const nairobi = { name: "Nairobi", country: "KE", latitude: -1.29, longitude: 36.82 };

const plain: CountedMember = { score: 40, city: null, memberDays: 400, topics: {} };
const many = (count: number, changes: Partial<CountedMember> = {}) =>
  Array.from({ length: count }, () => ({ ...plain, ...changes }));
const of = (members: readonly CountedMember[], gates: Partial<Gates> = {}) =>
  estimateOf(gatherAudience(day, members), { ...noGates, ...gates });

const someMember = fc.record({
  score: fc.option(fc.integer({ min: 1, max: 100 })),
  city: fc.constantFrom(null, lisbon, sintra, nairobi),
  memberDays: fc.integer({ min: 0, max: 1_000 }),
  topics: fc.dictionary(fc.constantFrom("tea", "jazz", "trains"), fc.integer({ min: 1, max: 100 })),
});
const someMembers = fc.array(someMember, { minLength: 0, maxLength: 300 });
const someGates = fc.record({
  gateTopic: fc.constantFrom(null, { topic: "tea" as const, score: 20 }),
  gatePlace: fc.constantFrom<Gates["gatePlace"]>(null, { countries: ["PT"] }, { near: lisbon, km: 50 }),
  gateMemberDays: fc.option(fc.integer({ min: 1, max: 400 })),
});

describe("whom a perk could go to", () => {
  const members = [
    ...many(100, { score: 62, city: lisbon, topics: { tea: 45 } }),
    ...many(60, { score: 31, city: sintra }),
    ...many(40, { score: 12, city: nairobi, topics: { tea: 12 } }),
    ...many(30, { score: 3, city: lisbon }),
    ...many(30, { score: null, memberDays: 2 }),
  ];

  test.each<[string, Partial<Gates>, object]>([
    ["nothing asked", {}, { members: 260, passing: 260, eligible: 260, openPool: 260, inTen: 10 }],
    ["a score", { gateScore: 30 }, { passing: 160, eligible: 160, openPool: 260 }],
    [
      "a place too",
      { gateScore: 60, gatePlace: { countries: ["PT"] } },
      { passing: 100, eligible: 100, openPool: 190, inTen: 10 },
    ],
    ["a circle", { gatePlace: { near: lisbon, km: 10 } }, { passing: 260, eligible: 130, inTen: 5 }],
    ["another country", { gatePlace: { countries: ["KE"] } }, { passing: 260, eligible: 40, inTen: 2 }],
    ["a topic", { gateTopic: { topic: "tea", score: 40 } }, { passing: 100, openPool: 260 }],
    ["days of membership", { gateMemberDays: 3 }, { passing: 260, eligible: 230, openPool: 230 }],
    ["a topic nobody is heard in", { gateTopic: { topic: "jazz", score: 1 } }, { passing: null }],
  ])("%s", (_, gates, expected) => {
    expect(of(members, gates)).toMatchObject(expected);
  });

  test("cities and topics are of those who could claim, the largest first", () => {
    expect(of(members, { gateScore: 30 })).toMatchObject({
      cities: [
        { name: "Lisbon", people: 100 },
        { name: "Sintra", people: 60 },
      ],
      topics: [{ name: "Tea", people: 100 }],
    });
  });
});

describe("nobody can be singled out", () => {
  test("a city, a country and a topic of fewer than 20 do not count by their names", () => {
    const members = [
      ...many(60, { city: lisbon }),
      ...many(19, { city: sintra, topics: { tea: 90 } }),
      ...many(19, { city: nairobi }),
    ];
    const audience = gatherAudience(day, members);
    expect(audience).toMatchObject({ cities: [lisbon], countries: ["PT"], topics: [] });
    // Whether Sintra is within the circle makes no difference: all of it is somewhere in Portugal.
    for (const km of [10, 50]) expect(of(members, { gatePlace: { near: lisbon, km } }).eligible).toBe(60);
    expect(of(members, { gatePlace: { countries: ["PT"] } }).eligible).toBe(80);
  });

  test("one person more or less at exactly one score changes what is told by no more than a rounding", () => {
    fc.assert(
      fc.property(someMembers, fc.integer({ min: 1, max: 100 }), someGates, (members, gateScore, gates) => {
        const [without, within] = [members, [...members, { ...plain, score: gateScore }]].map(
          (some) => of(some, { ...gates, gateScore }).passing ?? 0,
        );
        expect(Math.abs((without ?? 0) - (within ?? 0))).toBeLessThanOrEqual(20);
      }),
    );
  });

  test("nothing that is told is below 20, whatever is asked", () => {
    fc.assert(
      fc.property(
        someMembers,
        fc.option(fc.integer({ min: 1, max: 100 })),
        someGates,
        (members, score, gates) => {
          const { spread, cities, topics, ...rest } = of(members, { ...gates, gateScore: score });
          const numbers = [rest.members, rest.passing, rest.eligible, rest.openPool].filter(
            (one) => one !== null,
          );
          const groups = [...cities, ...topics, ...(spread ?? [])].map(({ people }) => people);
          for (const people of [...numbers, ...groups]) {
            expect(people).toBeGreaterThanOrEqual(20);
            expect(people % 10).toBe(0);
          }
        },
      ),
    );
  });
});

test("a higher gate never lets more people pass, and no part is more than its whole", () => {
  fc.assert(
    fc.property(someMembers, someGates, (members, gates) => {
      let before = Number.POSITIVE_INFINITY;
      for (let gateScore = 1; gateScore <= 100; gateScore += 1) {
        const { passing, eligible } = of(members, { ...gates, gateScore });
        expect(eligible ?? 0).toBeLessThanOrEqual(before);
        expect(eligible ?? 0).toBeLessThanOrEqual(passing ?? 0);
        before = eligible ?? 0;
      }
    }),
  );
});

test.each([
  [1, 60],
  [40, 60],
  [41, 52],
  [45, 20],
  [48, 8],
  [100, 0],
])("within a step people are spread evenly: a gate of %i", (gate, people) => {
  const spread = [
    { from: 40, to: 45, people: 40 },
    { from: 45, to: 50, people: 20 },
  ];
  expect(peopleFrom(spread, gate)).toBe(people);
});

test("the lowest step begins at 1, and the highest holds 100 too", () => {
  expect(peopleFrom([{ from: 0, to: 5, people: 40 }], 1)).toBe(40);
  expect(peopleFrom([{ from: 95, to: 100, people: 60 }], 100)).toBe(10);
});

test.each([
  [1, 1],
  [2, 5],
  [37, 40],
  [40, 40],
  [96, 100],
])("a score of %i counts as %i", (score, step) => {
  expect(scoreNotBelow(score)).toBe(step);
});

test.each([
  [1, 1],
  [2, 3],
  [45, 60],
  [3_650, 3_650],
])("%i days of membership count as %i", (days, step) => {
  expect(memberDaysNotBelow(days)).toBe(step);
});

test("a stored audience reads back as it was", () => {
  fc.assert(
    fc.property(someMembers, (members) => {
      const audience = gatherAudience(day, members);
      expect(unpackedAudience({ day: new Date(day), ...packedAudience(audience) })).toEqual(audience);
    }),
  );
});
