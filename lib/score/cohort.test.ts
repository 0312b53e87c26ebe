import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cohortOf, reachOf } from "@/lib/score/cohort";
import {
  binCountsOf,
  binIndexOf,
  binWidth,
  distributionOf,
  leastInBin,
  leastShown,
} from "@/lib/score/distribution";

test.each([
  [0, 0, 10],
  [9, 0, 10],
  [10, 10, 30],
  [29, 10, 30],
  [999_999, 300_000, 1_000_000],
  [1_000_000, 1_000_000, null],
  [90_000_000, 1_000_000, null],
])("with %s followers one is compared with those from %s to below %s", (followers, from, below) => {
  expect(reachOf(followers)).toEqual({ from, below });
});

test.each([
  [1, 0],
  [4.9, 0],
  [5, 1],
  [99.9, 19],
  [100, 19],
])("a score of %s is counted in bin %s", (value, bin) => {
  expect(binIndexOf(value)).toBe(bin);
});

const values = (count: number, value: number) => new Array<number>(count).fill(value);

describe("a distribution", () => {
  test("is not shown of fewer than 20 people", () => {
    expect(distributionOf(binCountsOf(values(leastShown - 1, 30)))).toBeNull();
    expect(distributionOf(binCountsOf(values(leastShown, 30)))).not.toBeNull();
  });

  test("joins bins of few people from the top down, the lowest with the one above", () => {
    const counts = binCountsOf([
      ...values(2, 3),
      ...values(9, 7),
      ...values(20, 12),
      ...values(4, 17),
      ...values(1, 70),
    ]);
    expect(distributionOf(counts)).toEqual([
      { from: 0, to: 10, people: 11 },
      { from: 10, to: 15, people: 20 },
      { from: 15, to: 100, people: 5 },
    ]);
  });

  test("leaves bins of five as they are", () => {
    const counts = new Array<number>(100 / binWidth).fill(leastInBin);
    expect(distributionOf(counts)).toHaveLength(counts.length);
  });

  test("of whatever values holds everybody, leaves no gap and no bin under five", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 20, maxLength: 20 }), (counts) => {
        const total = counts.reduce((sum, people) => sum + people, 0);
        fc.pre(total >= leastShown);
        const bins = distributionOf(counts) ?? [];
        expect(bins.reduce((sum, { people }) => sum + people, 0)).toBe(total);
        expect([...bins.map(({ from }) => from), 100]).toEqual([0, ...bins.map(({ to }) => to)]);
        for (const { people } of bins) expect(people).toBeGreaterThanOrEqual(leastInBin);
      }),
    );
  });
});

describe("people of the same reach", () => {
  test("are not shown when fewer than 20", () => {
    expect(cohortOf(values(leastShown - 1, 30))).toBeNull();
  });

  test("by whole quantiles, in whatever order they come", () => {
    const oneTo100 = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(cohortOf(oneTo100.toReversed())).toMatchObject({
      people: 100,
      quantiles: [
        { share: 0.1, value: 11 },
        { share: 0.25, value: 26 },
        { share: 0.5, value: 51 },
        { share: 0.75, value: 75 },
        { share: 0.9, value: 90 },
      ],
    });
  });

  test("all alike", () => {
    expect(cohortOf(values(25, 31.4))?.quantiles.map(({ value }) => value)).toEqual(values(5, 31));
  });
});
