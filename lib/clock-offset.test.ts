import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClockSample, clockOffset } from "./clock-offset";

test("of several answers the quickest counts", () => {
  const slow = { askedAt: 0, answeredAt: 900, serverAt: 5_900 };
  const quick = { askedAt: 1_000, answeredAt: 1_020, serverAt: 6_010 };
  expect(clockOffset([slow])).toBe(5_450);
  expect(clockOffset([slow, quick])).toBe(5_000);
});

test("whatever both clocks show, it is wrong by half of the quickest way at most", () => {
  const way = fc.record({
    there: fc.integer({ min: 0, max: 2_000 }),
    back: fc.integer({ min: 0, max: 2_000 }),
  });
  const clocks = fc.record({
    askedAt: fc.integer({ min: 0, max: 1e7 }),
    ahead: fc.integer({ min: -1e9, max: 1e9 }),
  });
  fc.assert(
    fc.property(clocks, fc.array(way, { minLength: 1, maxLength: 5 }), ({ askedAt, ahead }, ways) => {
      const samples = ways.map(
        ({ there, back }): ClockSample => ({
          ...{ askedAt, answeredAt: askedAt + there + back, serverAt: askedAt + there + ahead },
        }),
      );
      const [first, ...rest] = samples;
      if (!first) return;
      const quickest = Math.min(...ways.map(({ there, back }) => there + back));
      expect(Math.abs(clockOffset([first, ...rest]) - ahead)).toBeLessThanOrEqual(quickest / 2);
    }),
  );
});
