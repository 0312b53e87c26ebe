import { expect, test } from "vitest";
import { spearman } from "./spearman.ts";

test.each([
  ["the same order", [1, 2, 3, 9], [10, 20, 30, 31], 1],
  ["the opposite", [1, 2, 3], [3, 2, 1], -1],
  ["one pair changed over: 1 - 6·2/(3·8)", [1, 2, 3], [2, 1, 3], 0.5],
  ["ties share a rank: worked out by hand", [1, 1, 2], [1, 2, 3], Math.sqrt(3) / 2],
])("%s", (_, one, other, expected) => {
  expect(spearman(one, other)).toBeCloseTo(expected, 12);
});

test("there is none with amounts that are all the same", () => {
  expect(spearman([1, 1, 1], [1, 2, 3])).toBeNaN();
});
