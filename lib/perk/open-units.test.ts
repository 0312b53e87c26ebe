import fc from "fast-check";
import { expect, test } from "vitest";
import { leastStock, openUnits, poolsOf } from "./open-units";

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

test("the two pools make the stock, and neither shrinks when the stock grows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 5, max: 100 }), (stock, percent) => {
      const [now, more] = [poolsOf(stock, percent), poolsOf(stock + 1, percent)];
      expect(now.gated + now.open).toBe(stock);
      expect(more.gated >= now.gated && more.open >= now.open).toBe(true);
    }),
  );
});

test("the least stock holds what is held, and one less does not", () => {
  const share = fc.integer({ min: 5, max: 99 });
  const held = fc.record({ gated: fc.nat(5_000), open: fc.nat(5_000) });
  fc.assert(
    fc.property(held, share, (held, percent) => {
      const holds = (stock: number) => {
        const { gated, open } = poolsOf(stock, percent);
        return gated >= held.gated && open >= held.open;
      };
      const least = leastStock(held, percent);
      expect(holds(least)).toBe(true);
      expect(least === 1 || !holds(least - 1)).toBe(true);
    }),
  );
  expect(leastStock({ gated: 0, open: 7 }, 100)).toBe(7);
  expect(() => leastStock({ gated: 1, open: 0 }, 100)).toThrow(RangeError);
});
