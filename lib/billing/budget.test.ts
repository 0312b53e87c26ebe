import { expect, test } from "vitest";
import { budgetOf, missingCents } from "./budget";

const perks = [
  { id: "lounge", stock: 40, feeCents: 200, handedIn: true },
  { id: "voucher", stock: 1_000, feeCents: 50, handedIn: false },
  { id: "tasting", stock: 25, feeCents: 100, handedIn: false },
];

test("a budget is units times fee, for each perk and in sum", () => {
  expect(budgetOf(perks)).toEqual({
    lines: [
      { id: "lounge", units: 40, feeCents: 200, cents: 8_000 },
      { id: "voucher", units: 1_000, feeCents: 50, cents: 50_000 },
      { id: "tasting", units: 25, feeCents: 100, cents: 2_500 },
    ],
    cents: 60_500,
    toHandInCents: 52_500,
  });
  expect(budgetOf([])).toEqual({ lines: [], cents: 0, toHandInCents: 0 });
});

test.each([
  [0, 52_500],
  [52_499, 1],
  [52_500, 0],
  [60_000, 0],
])("with %i cents there, %i are missing", (available, missing) => {
  expect(missingCents(budgetOf(perks), available)).toBe(missing);
});
