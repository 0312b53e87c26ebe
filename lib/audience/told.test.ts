import fc from "fast-check";
import { expect, test } from "vitest";
import { inTen, told } from "./told";

test.each([
  [0, null],
  [19, null],
  [20, 20],
  [24, 20],
  [25, 30],
  [994, 990],
  [995, 1_000],
  [1_049, 1_000],
  [1_050, 1_100],
  [9_949, 9_900],
  [9_950, 10_000],
  [123_456, 120_000],
])("%i people are told as %j", (people, expected) => {
  expect(told(people)).toBe(expected);
});

test("more people are never told as fewer, and the error is at most 5 in 100 or 5 people", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.integer({ min: 0, max: 50_000 }),
      (people, more) => {
        const [less, greater] = [told(people), told(people + more)];
        expect(greater ?? 0).toBeGreaterThanOrEqual(less ?? 0);
        if (less === null) expect(people).toBeLessThan(20);
        else expect(Math.abs(less - people)).toBeLessThanOrEqual(Math.max(5, people * 0.05));
      },
    ),
  );
});

test.each([
  [960, 1_200, 8],
  [1_200, 1_200, 10],
  [30, 1_200, 0],
  [19, 1_200, null],
  [10, 19, null],
])("%i of %i are %j in ten", (part, whole, expected) => {
  expect(inTen(part, whole)).toBe(expected);
});
