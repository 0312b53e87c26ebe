import { expect, test } from "vitest";
import { csvFile } from "@/lib/csv";
import { comparisonOf } from "@/lib/results/comparison";
import { nothing, shownParts, shownWhole } from "@/lib/results/figures";
import type { Results } from "@/lib/results/queries";
import { resultRows } from "@/lib/results/rows";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const currencies = ["EUR", "USD"];
const sold = { currency: "EUR", orders: 9, cents: 12_350 };
const figures = {
  ...nothing,
  seen: 90,
  opened: 40,
  claimed: 20,
  redeemed: 11,
  costCents: 2_200,
  revenue: [sold],
};
const part = (label: string, redeemed: number) => ({
  ...{ key: label, label },
  figures: { ...figures, redeemed, costCents: redeemed * 200 },
});
const pool = (name: "gated" | "open", claims: number, redeemed: number) => ({
  ...{ pool: name, claims, redeemed, orders: 0, cents: 0, squares: 0 },
});

const results: Results = {
  campaign: { id: "c", name: "Autumn", currency: "EUR" },
  ...{
    perks: [],
    perk: null,
    step: "week",
    countedAt: day("2026-11-25"),
    due: false,
    money: true,
    currencies,
  },
  span: { from: day("2026-10-01"), to: day("2026-11-25") },
  whole: shownWhole(figures, currencies, false),
  aside: { held: 0, lapsed: 0, rolledBack: 0 },
  byDay: shownParts([part("2026-11-16", 11)], currencies),
  byPerk: shownParts([part("=HYPERLINK(1)", 8), part('Tea, "black"', 3), part("Cake", 40)], currencies),
  byVenue: shownParts([part("Rossio", 11)], currencies),
  byBand: shownParts([part("No score", 11)], currencies),
  comparison: comparisonOf([pool("gated", 40, 30), pool("open", 40, 10)]),
};

test("an owner's file has everything that the page shows, each currency in its columns, and nothing that is withheld", () => {
  expect(csvFile(resultRows(results))).toBe(
    [
      "\uFEFFtable,part,seen,opened,claimed,redeemed,cost EUR,orders EUR,revenue EUR,orders USD,revenue USD",
      "whole,2026-10-01 to 2026-11-25,90,40,20,11,22,9,123.5,0,0",
      "by week,2026-11-16,90,40,20,11,22,9,123.5,0,0",
      "by perk,'=HYPERLINK(1),90,40,20,not shown,not shown,9,123.5,0,0",
      'by perk,"Tea, ""black""",90,40,20,not shown,not shown,9,123.5,0,0',
      "by perk,Cake,90,40,20,40,80,9,123.5,0,0",
      "by venue,Rossio,,,,11,22,9,123.5,0,0",
      "settled claims by gate score,No score,,,20,11,22,9,123.5,0,0",
      "settled claims by pool,gated,,,40,30,,,,,",
      "settled claims by pool,open,,,40,10,,,,,",
      "",
    ].join("\r\n"),
  );
});

test("an editor's file has no column about money", () => {
  const rows = resultRows({ ...results, money: false });
  expect(rows[0]).toEqual(["table", "part", "seen", "opened", "claimed", "redeemed"]);
  expect(rows.every(({ length }) => length === 6)).toBe(true);
});
