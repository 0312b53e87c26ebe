import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PoolComparison } from "@/components/results/pool-comparison";
import { comparisonOf, type PoolClaims } from "@/lib/results/comparison";

const pool = (
  name: "gated" | "open",
  claims: number,
  redeemed: number,
  cents: number[] = [],
): PoolClaims => ({
  ...{ pool: name, claims, redeemed, orders: cents.length },
  cents: cents.reduce((sum, one) => sum + one, 0),
  squares: cents.reduce((sum, one) => sum + one * one, 0),
});

function said(gated: PoolClaims, open: PoolClaims, money = true): string {
  const results = {
    ...{ comparison: comparisonOf([gated, open]), money, perks: [], perk: null },
    campaign: { id: "c", name: "Autumn", currency: "EUR" },
  };
  return renderToStaticMarkup(<PoolComparison results={results} />).replaceAll(/<[^>]+>/g, " ");
}

test.each([
  [
    "more often behind the gate",
    56,
    48,
    "Claims behind the gate were redeemed more often. The difference, gate less open pool, is +20 percentage points, and with 95 % confidence between +5 and +33.",
  ],
  [
    "less often behind the gate",
    28,
    64,
    "Claims of the open pool were redeemed more often. The difference, gate less open pool, is −40 percentage points, and with 95 % confidence between −53 and −25.",
  ],
  [
    "about as often",
    49,
    56,
    "is 0 percentage points, and with 95 % confidence between −15 and +14: it may as well be chance. To tell ten points from chance takes about 162 claims in each pool.",
  ],
])("%s", (_, gated, open, sentence) => {
  expect(said(pool("gated", 70, gated), pool("open", 80, open))).toContain(sentence);
});

test("too few to say anything are told how many lack", () => {
  const words = said(pool("gated", 70, 50), pool("open", 29, 9));
  expect(words).toContain(
    "This is too few to say anything: the smaller pool needs 1 more claim to have thirty.",
  );
  expect(words).not.toContain("more often");
});

test("nothing is said of pools of which fewer than five people redeemed", () => {
  const words = said(pool("gated", 70, 50), pool("open", 29, 4));
  expect(words).toContain("Not enough yet");
  expect(words).not.toMatch(/\d/);
});

test("orders are compared where there are enough, and only for whom money is a business of", () => {
  const many = (cents: number) => Array.from({ length: 30 }, (_, index) => cents + (index % 2) * 1_000);
  const [gated, open] = [pool("gated", 70, 50, many(6_000)), pool("open", 70, 50, many(4_000))];
  expect(said(gated, open)).toContain(
    "An order is worth €65 behind the gate and €45 in the open pool on average.",
  );
  expect(said(gated, pool("open", 70, 50, many(4_000).slice(2)))).toContain("2 more in the open pool.");
  expect(said(gated, open, false)).not.toMatch(/€|order/);
});

test("it never says that the gate is the cause", () => {
  expect(said(pool("gated", 70, 56), pool("open", 80, 48))).toContain(
    "This describes; it does not say that the gate is the cause.",
  );
});
