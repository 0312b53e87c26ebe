import { expect, test } from "vitest";
import { comparisonOf, type PoolClaims } from "@/lib/results/comparison";

const pool = (
  name: "gated" | "open",
  claims: number,
  redeemed: number,
  amounts: number[] = [],
): PoolClaims => ({
  ...{ pool: name, claims, redeemed, orders: amounts.length },
  cents: amounts.reduce((sum, cents) => sum + cents, 0),
  squares: amounts.reduce((sum, cents) => sum + cents * cents, 0),
});

// 56 of 70 and 48 of 80 are example (a) of Newcombe's table II; see interval.test.ts, where it is worked out by hand.
test("pools of several perks are added up, and their difference has its interval", () => {
  const found = comparisonOf([
    pool("gated", 40, 30),
    pool("gated", 30, 26),
    pool("open", 50, 40),
    pool("open", 30, 8),
  ]);
  expect(found?.gated).toMatchObject({ hits: 56, of: 70, rate: 0.8 });
  expect(found?.open).toMatchObject({ hits: 48, of: 80, rate: 0.6 });
  expect(found?.difference).toBeCloseTo(0.2, 10);
  expect(found?.interval[0]).toBeCloseTo(0.0524, 4);
  expect(found?.interval[1]).toBeCloseTo(0.3339, 4);
  expect(found?.verdict).toBe("gated");
});

test.each([
  ["the gated pool redeems more often", pool("gated", 100, 80), pool("open", 100, 50), "gated", 0],
  ["the open pool redeems more often", pool("gated", 100, 50), pool("open", 100, 80), "open", 0],
  ["it could be chance", pool("gated", 100, 61), pool("open", 100, 60), "unclear", 0],
  ["29 claims are too few to say so", pool("gated", 29, 29), pool("open", 100, 10), "unclear", 1],
  ["30 claims are enough", pool("gated", 30, 30), pool("open", 100, 10), "gated", 0],
])("%s", (_, gated, open, verdict, missing) => {
  expect(comparisonOf([gated, open])).toMatchObject({ verdict, missing });
});

test.each([
  ["four people of a pool redeemed", pool("gated", 40, 4), pool("open", 40, 20)],
  ["nobody redeemed", pool("gated", 40, 20), pool("open", 40, 0)],
  ["there is no claim", pool("gated", 40, 20), pool("open", 0, 0)],
])("nothing is shown where %s", (_, gated, open) => {
  expect(comparisonOf([gated, open])).toBeNull();
});

test("orders are compared from thirty of each on, before it is said how many lack", () => {
  const amounts = (count: number, cents: number) =>
    Array.from({ length: count }, (_, index) => cents + (index % 2 === 0 ? 100 : -100));
  const few = comparisonOf([
    pool("gated", 60, 40, amounts(30, 5_000)),
    pool("open", 60, 40, amounts(8, 4_000)),
  ]);
  expect(few?.orders).toEqual({ enough: false, gatedMissing: 0, openMissing: 22 });
  const enough = comparisonOf([
    pool("gated", 60, 40, amounts(30, 5_000)),
    pool("open", 60, 40, amounts(30, 4_000)),
  ]);
  if (!enough?.orders.enough) throw new Error("thirty are enough");
  // The variance by hand: 30 times 100² over 29.
  expect(enough.orders.gated.variance).toBeCloseTo(300_000 / 29, 6);
  const [low, high] = enough.orders.interval;
  expect([low < 1_000, high > 1_000, (low + high) / 2]).toEqual([true, true, 1_000]);
});
