import { expect, test } from "vitest";
import { type Lack, lacksOf, leastTermsLength } from "./readiness";

const now = new Date("2026-11-01T12:00:00Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const ready = {
  benefit: "Two hours in the lounge.",
  terms: "x".repeat(leastTermsLength),
  valueCents: 1,
  opensAt: at(-1000),
  closesAt: at(1),
  drawAt: null as Date | null,
};

test.each<[string, Partial<typeof ready>, Lack[]]>([
  ["ready on every boundary", {}, []],
  ["no benefit", { benefit: " " }, ["benefit_missing"]],
  ["terms one character short", { terms: "x".repeat(leastTermsLength - 1) }, ["terms_missing"]],
  ["no value", { valueCents: 0 }, ["value_missing"]],
  ["closing as it opens", { opensAt: at(1) }, ["closes_before_it_opens"]],
  ["closing just now", { closesAt: now }, ["closes_in_the_past"]],
  ["a draw in a moment", { drawAt: at(1) }, []],
  ["a draw just now", { drawAt: now }, ["draw_in_the_past"]],
  [
    "nothing right",
    { benefit: "", terms: "", valueCents: 0, opensAt: at(0), closesAt: at(-1) },
    ["benefit_missing", "terms_missing", "value_missing", "closes_before_it_opens", "closes_in_the_past"],
  ],
])("%s", (_, changes, lacks) => {
  expect(lacksOf({ ...ready, ...changes }, now)).toEqual(lacks);
});
