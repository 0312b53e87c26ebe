import { expect, test } from "vitest";
import { centsEach, returnOn } from "@/lib/results/return";

// By hand: 40 redemptions at a fee of 2.00 cost 80.00. 32 of them bought something, for 1,000.00 in all.
//   return (1,000 - 80) / 80 = 11.5, which people write as 1,150 %
//   cost for each redemption 80 / 40 = 2.00, average order 1,000 / 32 = 31.25
// The formula is the usual one of return on investment: gain less cost, over cost (Farris et al. 2010, Marketing Metrics, chapter 10).
test("the example worked out by hand", () => {
  expect(returnOn({ revenueCents: 100_000, costCents: 8_000 })).toBe(11.5);
  expect(centsEach(8_000, 40)).toBe(200);
  expect(centsEach(100_000, 32)).toBe(3_125);
});

test.each([
  ["nothing came back", 0, 8_000, -1],
  ["half came back", 4_000, 8_000, -0.5],
  ["as much came back", 8_000, 8_000, 0],
  ["nothing was spent", 8_000, 0, null],
])("where %s", (_, revenueCents, costCents, expected) => {
  expect(returnOn({ revenueCents, costCents })).toBe(expected);
});

test("nothing is shared out among nobody, and cents are whole", () => {
  expect(centsEach(100, 0)).toBeNull();
  expect(centsEach(100, 3)).toBe(33);
  expect(centsEach(200, 3)).toBe(67);
});
