import fc from "fast-check";
import { expect, test } from "vitest";
import { allotRefund } from "@/lib/billing/allot-refund";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

test("the newest payment goes back first, each no further than what is left of it", () => {
  const paid = [
    { id: "old", cents: 5_000, goneCents: 0, creditedAt: day(1) },
    { id: "new", cents: 2_000, goneCents: 500, creditedAt: day(3) },
    { id: "spent", cents: 1_000, goneCents: 1_000, creditedAt: day(2) },
  ];
  expect(allotRefund(1_500, paid)).toEqual([{ fundingId: "new", cents: 1_500 }]);
  expect(allotRefund(1_501, paid)).toEqual([
    { fundingId: "new", cents: 1_500 },
    { fundingId: "old", cents: 1 },
  ]);
  expect(allotRefund(0, paid)).toEqual([]);
  expect(allotRefund(99_999, paid).reduce((sum, { cents }) => sum + cents, 0)).toBe(6_500);
});

test("it never sends back more than was asked, nor more of a payment than is left", () => {
  const payment = fc
    .record({
      cents: fc.integer({ min: 1, max: 10_000 }),
      gone: fc.integer({ min: 0, max: 10_000 }),
      at: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ cents, gone, at }) => ({ cents, goneCents: Math.min(gone, cents), creditedAt: day(at) }));
  fc.assert(
    fc.property(fc.array(payment), fc.integer({ min: 0, max: 50_000 }), (some, cents) => {
      const paid = some.map((one, index) => ({ ...one, id: `${index}` }));
      const parts = allotRefund(cents, paid);
      const total = parts.reduce((sum, part) => sum + part.cents, 0);
      const left = paid.reduce((sum, one) => sum + one.cents - one.goneCents, 0);
      expect(total).toBe(Math.min(cents, left));
      for (const part of parts) {
        const one = paid[Number(part.fundingId)];
        expect(part.cents).toBeGreaterThan(0);
        expect(part.cents).toBeLessThanOrEqual((one?.cents ?? 0) - (one?.goneCents ?? 0));
      }
    }),
  );
});
