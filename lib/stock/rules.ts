import { z } from "zod";
import { StockRule } from "@/prisma/generated/enums";

/** Where a rule does not hold. Of money, `expected` and `found` are cents. */
export const differenceShape = z.object({
  campaignId: z.uuid(),
  /** Null where it is the campaign's as a whole. */
  perkId: z.uuid().nullable(),
  rule: z.enum(StockRule),
  expected: z.int(),
  found: z.int(),
});

export type Difference = Readonly<z.output<typeof differenceShape>>;

/** What must hold of every perk and of the money of every campaign at any moment, as moderators read it. */
export const stockRules: Record<StockRule, string> = {
  UNITS: "There are as many units as the perk's stock",
  USES: "As many units are used up as there are redemptions in force",
  USED_CLAIMS: "As many claims are redeemed, or withdrawn after their use, as there are redemptions in force",
  LIVE_AND_FREE: "Live claims (with those withdrawn after their use) and free units together are the stock",
  UNHELD: "Every live claim holds a unit of its own",
  UNCLAIMED: "Every unit that is held is held by a live claim",
  GUESTS: "Every guest came after their holder, and no claim had more of them than it names",
  LEDGER_SUM: "All accounts of a campaign's money together are nothing (in cents)",
  LEDGER_ACCOUNTS: "No account of a campaign's money differs from the sum of its entries",
  LEDGER_FUNDED: "What stands on a campaign's accounts is what was paid into it (in cents)",
  LEDGER_SPENT: "No more was spent on a perk than its redemptions in force cost (in cents)",
};

const number = (count: number) => count.toLocaleString("en");

/** How far a perk is off a rule: `100 expected, 99 found`. */
export function differenceText({ expected, found }: Pick<Difference, "expected" | "found">): string {
  return `${number(expected)} expected, ${number(found)} found`;
}
