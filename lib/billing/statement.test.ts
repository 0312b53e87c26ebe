import fc from "fast-check";
import { expect, test } from "vitest";
import { type Move, moves } from "@/lib/billing/ledger";
import { changeOf, entryWords, invoicesOf, type Sum } from "@/lib/billing/statement";

const names = Object.keys(moves) as Move[];

const sum = (move: Move, cents: number, more: Partial<Sum> = {}): Sum => {
  const [from, to] = moves[move];
  const perk = { perkId: "p", perkTitle: "Tea" };
  return { from, to, cents, count: 1, currency: "EUR", campaignName: "Autumn", ...perk, ...more };
};

test("every move has its words", () => {
  expect(new Set(names.map((move) => entryWords(sum(move, 1)))).size).toBe(names.length);
});

test("a month with everything in it, in two currencies that are never added", () => {
  const [invoice, other, ...more] = invoicesOf(
    [
      sum("fund", 10_000),
      sum("reserve", 6_000),
      sum("capture", 600, { count: 3 }),
      sum("return", 200),
      sum("refund", 1_500),
      sum("refund_done", 1_500),
      sum("refund_returned", 500),
      sum("dispute", 300),
      sum("dispute_lost", 300),
      sum("capture", 50, { perkId: "q", perkTitle: "Cake" }),
      sum("fund", 2_000, { currency: "GBP" }),
    ],
    new Map([["EUR", 700]]),
  );
  expect(more).toEqual([]);
  expect(invoice).toEqual({
    currency: "EUR",
    lines: [
      { campaignName: "Autumn", perkTitle: "Tea", units: 2, cents: 400 },
      { campaignName: "Autumn", perkTitle: "Cake", units: 1, cents: 50 },
    ],
    totalCents: 450,
    openingCents: 700,
    paidInCents: 10_000,
    sentBackCents: 1_000,
    takenBackCents: 300,
    // 700 + 10,000 - 450 - 1,000 - 300
    closingCents: 8_950,
  });
  expect(other).toMatchObject({ currency: "GBP", lines: [], totalCents: 0, closingCents: 2_000 });
});

test("a month in which nothing was held and nothing happened has no invoice", () => {
  expect(invoicesOf([], new Map([["EUR", 0]]))).toEqual([]);
});

test("opening and what came, less what went, is closing, whatever happened", () => {
  const any = fc.record({ move: fc.constantFrom(...names), cents: fc.integer({ min: 1, max: 9_999 }) });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1 }), fc.integer({ min: 0, max: 9_999 }), (steps, opening) => {
      const sums = steps.map(({ move, cents }) => sum(move, cents));
      const [invoice] = invoicesOf(sums, new Map([["EUR", opening]]));
      if (!invoice) throw new Error("no invoice");
      const { paidInCents, totalCents, sentBackCents, takenBackCents, closingCents } = invoice;
      expect(closingCents).toBe(opening + paidInCents - totalCents - sentBackCents - takenBackCents);
      expect(closingCents - opening).toBe(sums.reduce((all, one) => all + changeOf(one), 0));
    }),
  );
});
