import fc from "fast-check";
import { expect, test } from "vitest";
import { total } from "./session-lines.ts";
import type { Coupon, LineItem } from "./stored.ts";

const lineOf = (amount_subtotal: number) => ({ amount_subtotal }) as LineItem;
const off = (coupon: Partial<Coupon>) => ({ amount_off: null, percent_off: null, ...coupon }) as Coupon;
const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 });

test("an amount off is shared among the lines to the last cent, and never more than they cost", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 5_000_000 }), (subtotals, amount_off) => {
      const lines = subtotals.map(lineOf);
      const { subtotal, discount, total: left } = total(lines, off({ amount_off }));
      expect(discount).toBe(Math.min(subtotal, amount_off));
      expect(left).toBe(subtotal - discount);
      expect(lines.reduce((sum, line) => sum + line.amount_total, 0)).toBe(left);
      for (const line of lines) expect(line.amount_discount).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a percentage is rounded for each line", () => {
  const lines = [333, 333].map(lineOf);
  expect(total(lines, off({ percent_off: 15 }))).toEqual({ subtotal: 666, discount: 100, total: 566 });
});
