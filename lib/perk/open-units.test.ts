import fc from "fast-check";
import { expect, test } from "vitest";
import { openUnits } from "./open-units";

test.each([
  [1, 5, 1],
  [19, 5, 1],
  [20, 5, 1],
  [21, 5, 2],
  [10, 25, 3],
  [100, 7, 7],
  [100_000, 100, 100_000],
])("of %i units at %i %% need no score: %i", (stock, percent, units) => {
  expect(openUnits(stock, percent)).toBe(units);
});

test("never fewer than the share, never more than one unit above it, never more than there are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 5, max: 100 }), (stock, percent) => {
      const units = openUnits(stock, percent);
      expect(units * 100).toBeGreaterThanOrEqual(stock * percent);
      expect((units - 1) * 100).toBeLessThan(stock * percent);
      expect(units).toBeLessThanOrEqual(stock);
    }),
  );
});
