import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countToTell,
  differenceInterval,
  meanDifferenceInterval,
  type Share,
  shareInterval,
} from "@/lib/results/interval";

const share = (hits: number, of: number): Share => ({ hits, of });

// By hand, with z = 1.959964 and z² = 3.841459, for 56 of 70 and 48 of 80:
//   Wilson of 56/70: (2·56 + 3.841459 ∓ 1.959964·√(3.841459 + 4·56·0.2)) / (2·(70 + 3.841459))
//                  = (115.841459 ∓ 1.959964·6.974343) / 147.682918 = 0.691833, 0.876953
//   Wilson of 48/80: (99.841459 ∓ 1.959964·√80.641459) / 167.682918 = 0.490454, 0.700382
//   difference 0.8 - 0.6 = 0.2
//   low  0.2 - √((0.8 - 0.691833)² + (0.700382 - 0.6)²) = 0.2 - 0.147569 = 0.0524
//   high 0.2 + √((0.876953 - 0.8)² + (0.6 - 0.490454)²) = 0.2 + 0.133873 = 0.3339
// which is what Newcombe prints for method 10 in table II of his paper, example (a).
test("the interval worked out by hand", () => {
  const [aLow, aHigh] = shareInterval(share(56, 70));
  expect(aLow).toBeCloseTo(0.691833, 5);
  expect(aHigh).toBeCloseTo(0.876953, 5);
  const [bLow, bHigh] = shareInterval(share(48, 80));
  expect(bLow).toBeCloseTo(0.490454, 5);
  expect(bHigh).toBeCloseTo(0.700382, 5);
  const [low, high] = differenceInterval(share(56, 70), share(48, 80));
  expect(low).toBeCloseTo(0.2 - 0.147569, 5);
  expect(high).toBeCloseTo(0.2 + 0.133873, 5);
});

// Table II of Newcombe 1998, column of method 10.
test.each([
  ["a", share(56, 70), share(48, 80), 0.0524, 0.3339],
  ["b", share(9, 10), share(3, 10), 0.1705, 0.809],
  ["c", share(6, 7), share(2, 7), 0.0582, 0.8062],
  ["d", share(5, 56), share(0, 29), -0.0381, 0.1926],
  ["e", share(0, 10), share(0, 20), -0.1611, 0.2775],
  ["f", share(0, 10), share(0, 10), -0.2775, 0.2775],
  ["g", share(10, 10), share(0, 20), 0.6791, 1],
  ["h", share(10, 10), share(0, 10), 0.6075, 1],
])("the published interval (%s)", (_, a, b, low, high) => {
  const found = differenceInterval(a, b);
  expect(found[0]).toBeCloseTo(low, 4);
  expect(found[1]).toBeCloseTo(high, 4);
});

describe("any two shares", () => {
  const anyShare = fc
    .integer({ min: 1, max: 2_000 })
    .chain((of) => fc.integer({ min: 0, max: of }).map((hits) => share(hits, of)));

  test("have an interval around their difference, from -1 to 1, that turns around with them", () => {
    fc.assert(
      fc.property(anyShare, anyShare, (a, b) => {
        const [low, high] = differenceInterval(a, b);
        const difference = a.hits / a.of - b.hits / b.of;
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        const [turnedLow, turnedHigh] = differenceInterval(b, a);
        expect(turnedLow).toBeCloseTo(-high, 10);
        expect(turnedHigh).toBeCloseTo(-low, 10);
      }),
    );
  });

  test("have a narrower one when there are ten times as many", () => {
    fc.assert(
      fc.property(anyShare, anyShare, (a, b) => {
        const width = ([low, high]: readonly [number, number]) => high - low;
        const tenfold = ({ hits, of }: Share) => share(hits * 10, of * 10);
        expect(width(differenceInterval(tenfold(a), tenfold(b)))).toBeLessThan(
          width(differenceInterval(a, b)),
        );
      }),
    );
  });
});

// 1.959964² · (0.5·0.5 + 0.4·0.6) / 0.1² = 3.841459 · 0.49 / 0.01 = 188.23
test("how many it takes to tell ten points from chance", () => {
  expect(countToTell(share(5, 10), share(4, 10), 0.1)).toBe(189);
});

describe("means", () => {
  // By hand: 36 orders of 50 on average with variance 81, 49 orders of 45 with variance 98.
  //   81/36 = 2.25, 98/49 = 2, standard error √4.25 = 2.061553
  //   freedom (2.25 + 2)² / (2.25²/35 + 2²/48) = 18.0625 / (0.144643 + 0.083333) = 79.2298
  //   Student's t at 97.5 % is 1.990450 with 79 and 1.990063 with 80, of any table, so 1.990361 with 79.2298
  //   5 ∓ 1.990361·2.061553 = 5 ∓ 4.103235
  test("the interval worked out by hand", () => {
    const a = { count: 36, mean: 50, variance: 81 };
    const b = { count: 49, mean: 45, variance: 98 };
    const [low, high] = meanDifferenceInterval(a, b);
    expect(low).toBeCloseTo(5 - 4.1032, 3);
    expect(high).toBeCloseTo(5 + 4.1032, 3);
  });

  // Student's t at 97.5 % as tables print it: the same variance and count on both sides have 2·(count - 1) degrees of freedom.
  test.each([
    [31, 2.0003],
    [61, 1.97993],
    [501, 1.96234],
  ])("with %i of each the half width is %f standard errors", (count, t) => {
    const some = { count, mean: 0, variance: count / 2 };
    expect(meanDifferenceInterval(some, some)[1]).toBeCloseTo(t, 4);
  });

  test("of which all amounts are equal differ by what they differ", () => {
    const amounts = (mean: number) => ({ count: 30, mean, variance: 0 });
    expect(meanDifferenceInterval(amounts(20), amounts(12))).toEqual([8, 8]);
  });

  test("of fewer than thirty have none", () => {
    const amounts = (count: number) => ({ count, mean: 1, variance: 1 });
    expect(() => meanDifferenceInterval(amounts(29), amounts(300))).toThrow(RangeError);
  });
});
