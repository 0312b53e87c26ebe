import { expect, test } from "vitest";
import { loadDivisor, trustByAge, trustIn, type Weighed } from "@/lib/score/trust";

test.each([
  [null, 0.2],
  [0, 0.2],
  [7, 0.2],
  [93.5, 0.6],
  [179, 0.2 + 0.8 * (172 / 173)],
  [180, 1],
  [9000, 1],
])("trust by an age of %s days is %s", (age, expected) => {
  expect(trustByAge(age)).toBeCloseTo(expected, 12);
});

test.each([
  [0, 1],
  [25, 1],
  [26, 1.04],
  [50, 2],
])("engaging with %s people this week divides trust by %s", (people, divisor) => {
  expect(loadDivisor(people)).toBe(divisor);
});

const known: Weighed = { ageDays: 400, bot: false, seedPart: null, peopleThisWeek: 3 };

test.each<[string, Partial<Weighed>, number]>([
  ["age alone while the graph is small", {}, 1],
  ["the age part where it is less", { ageDays: 93.5, seedPart: 0.7 }, 0.6],
  ["the seed part where it is less", { seedPart: 0.2 }, 0.2],
  ["an unknown age", { ageDays: null, seedPart: 1 }, 0.2],
  ["divided by the load", { seedPart: 0.8, peopleThisWeek: 50 }, 0.4],
  ["nothing for a declared bot, however trusted", { bot: true, seedPart: 1 }, 0],
])("trust in a person: %s", (_, more, expected) => {
  expect(trustIn({ ...known, ...more })).toBeCloseTo(expected, 12);
});
