import { expect, test } from "vitest";
import { briefTerms, type Finding, findingsOf, highGate, plausibleCents, type Reviewed } from "./findings";

const plain: Reviewed = {
  title: "An evening in the lounge",
  benefit: "Two hours, one drink, a shower.",
  terms: "x".repeat(briefTerms),
  valueCents: plausibleCents,
  gateScore: highGate,
  usableDays: 2,
};

test.each<[string, Partial<Reviewed>, Finding[]]>([
  ["nothing, on every boundary", {}, []],
  ["no gate", { gateScore: null }, []],
  ["a demand in the benefit", { benefit: "Follow us to get it." }, ["asks_for_post"]],
  ["terms one character short", { terms: "x".repeat(briefTerms - 1) }, ["terms_short"]],
  ["a cent too much", { valueCents: plausibleCents + 1 }, ["value_implausible"]],
  ["a gate one too high", { gateScore: highGate + 1 }, ["gate_very_high"]],
  ["a link with its scheme", { benefit: "Book at https://example.org" }, ["has_link"]],
  ["a link without", { benefit: "Book at meridian.com" }, ["has_link"]],
  ["no link in 19.30 or e.g.", { benefit: "Until 19.30, e.g. for dinner" }, []],
  ["a title in capitals", { title: "FREE LOUNGE ACCESS" }, ["shouts"]],
  ["an acronym", { title: "Lounge at JFK and LHR" }, []],
  ["exclamation marks", { benefit: "Now!! Come." }, ["shouts"]],
  ["a single one", { benefit: "Come and see!" }, []],
  ["one day", { usableDays: 1 }, ["one_day_only"]],
])("%s", (_, changes, findings) => {
  expect(findingsOf({ ...plain, ...changes })).toEqual(findings);
});

test("several things are all said, the gravest first", () => {
  expect(findingsOf({ ...plain, title: "FOLLOW US NOW!!", terms: "", gateScore: 100 })).toEqual([
    "asks_for_post",
    "terms_short",
    "gate_very_high",
    "shouts",
  ]);
});
