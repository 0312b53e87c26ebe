import type { StockRule } from "@/prisma/generated/enums";

/** Where a rule does not hold for a perk. */
export interface Difference {
  readonly perkId: string;
  readonly rule: StockRule;
  readonly expected: number;
  readonly found: number;
}

/** What must hold of every perk at any moment, as moderators read it. */
export const stockRules: Record<StockRule, string> = {
  UNITS: "There are as many units as the perk's stock",
  USES: "As many units are used up as there are redemptions in force",
  USED_CLAIMS: "As many claims are redeemed, or withdrawn after their use, as there are redemptions in force",
  LIVE_AND_FREE: "Live claims (with those withdrawn after their use) and free units together are the stock",
  UNHELD: "Every live claim holds a unit of its own",
  UNCLAIMED: "Every unit that is held is held by a live claim",
  GUESTS: "Every guest came after their holder, and no claim had more of them than it names",
};

const number = (count: number) => count.toLocaleString("en");

/** How far a perk is off a rule: `100 expected, 99 found`. */
export function differenceText({ expected, found }: Pick<Difference, "expected" | "found">): string {
  return `${number(expected)} expected, ${number(found)} found`;
}
