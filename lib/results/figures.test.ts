import { describe, expect, test } from "vitest";
import {
  currenciesIn,
  type Figures,
  nothing,
  type Part,
  shownParts,
  shownWhole,
  sumOf,
} from "@/lib/results/figures";

const part = (label: string, figures: Partial<Figures>): Part => ({
  ...{ key: label, label },
  figures: { ...nothing, ...figures },
});

const bought = (currency: string, orders: number, cents: number) => ({ currency, orders, cents });

describe("parts", () => {
  const parts = [
    part("Lisbon", { seen: 90, claimed: 12, redeemed: 3, costCents: 600, revenue: [bought("EUR", 8, 800)] }),
    part("Porto", { seen: 40, claimed: 9, redeemed: 7, costCents: 1_400, revenue: [bought("EUR", 2, 90)] }),
    part("Faro", { seen: 60, claimed: 20, redeemed: 11, costCents: 2_200, revenue: [bought("USD", 6, 70)] }),
  ];

  test("built on fewer than five people are withheld, with what would tell them, column by column", () => {
    const [lisbon, porto, faro] = shownParts(parts, ["EUR", "USD"]);
    expect(lisbon).toMatchObject({ seen: 90, claimed: 12, redeemed: null, costCents: null });
    expect(porto).toMatchObject({ seen: 40, claimed: 9, redeemed: null, costCents: null });
    expect(faro).toMatchObject({ seen: 60, claimed: 20, redeemed: 11, costCents: 2_200 });
    expect(lisbon?.revenue).toEqual([
      { currency: "EUR", orders: null, cents: null },
      { currency: "USD", orders: 0, cents: 0 },
    ]);
    expect(faro?.revenue).toEqual([
      { currency: "EUR", orders: 0, cents: 0 },
      { currency: "USD", orders: 6, cents: 70 },
    ]);
  });

  test("add up, each currency by itself", () => {
    expect(sumOf(parts.map(({ figures }) => figures))).toEqual({
      ...{ seen: 190, opened: 0, claimed: 41, redeemed: 21, costCents: 4_200 },
      revenue: [bought("EUR", 10, 890), bought("USD", 6, 70)],
    });
  });

  test("name the campaign's currency first", () => {
    const figures = parts.map(({ figures }) => figures);
    expect(currenciesIn(figures, "USD")).toEqual(["USD", "EUR"]);
    expect(currenciesIn(figures, "EUR")).toEqual(["EUR", "USD"]);
    expect(currenciesIn([nothing], "EUR")).toEqual([]);
  });
});

describe("a whole", () => {
  const small = {
    ...nothing,
    seen: 30,
    opened: 4,
    redeemed: 1,
    costCents: 200,
    revenue: [bought("EUR", 1, 900)],
  };

  test("is shown as it is when it is all there is", () => {
    expect(shownWhole(small, ["EUR"], false)).toEqual({ ...small });
  });

  test("is a part itself when a perk or days were chosen", () => {
    expect(shownWhole(small, ["EUR"], true)).toEqual({
      ...{ seen: 30, opened: null, claimed: 0, redeemed: null, costCents: null },
      revenue: [{ currency: "EUR", orders: null, cents: null }],
    });
  });
});
