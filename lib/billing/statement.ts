import { type Move, moves } from "@/lib/billing/ledger";
import type { LedgerAccount } from "@/prisma/generated/enums";

/** Which accounts hold money of the campaign that is Laurel's to look after. */
const held: ReadonlySet<LedgerAccount> = new Set(["AVAILABLE", "RESERVED", "REFUNDING", "DISPUTED"]);

/** A way that money of a campaign went, with how much of it did. */
export interface Went {
  readonly from: LedgerAccount;
  readonly to: LedgerAccount;
  readonly cents: number;
}

/** By how much an entry changes what Laurel holds for the campaign. */
export function changeOf({ from, to, cents }: Went): number {
  return (Number(held.has(to)) - Number(held.has(from))) * cents;
}

const words: Record<Move, string> = {
  fund: "Paid in",
  reserve: "Kept ready for units",
  release: "No longer kept for units",
  capture: "A unit redeemed",
  return: "A redemption taken back",
  refund: "Refund begun",
  refund_done: "Refund sent",
  refund_failed: "Refund failed",
  refund_returned: "Refund came back",
  dispute: "Held back: disputed",
  dispute_won: "Dispute won",
  dispute_lost: "Dispute lost",
};

/** What an entry is, for people. */
export function entryWords({ from, to }: Pick<Went, "from" | "to">): string {
  const move = (Object.keys(moves) as Move[]).find(
    (name) => moves[name][0] === from && moves[name][1] === to,
  );
  if (!move) throw new Error(`no move goes from ${from} to ${to}`);
  return words[move];
}

/** What of one perk was redeemed in a month, on one campaign's money. */
export interface InvoiceLine {
  readonly campaignName: string;
  readonly perkTitle: string;
  /** Less than none where more was taken back than used. */
  readonly units: number;
  readonly cents: number;
}

/** What one currency's campaigns came to in a month. */
export interface Invoice {
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  readonly totalCents: number;
  /** What Laurel held for them at the beginning and at the end. */
  readonly openingCents: number;
  readonly closingCents: number;
  readonly paidInCents: number;
  readonly sentBackCents: number;
  /** Taken back by a bank. */
  readonly takenBackCents: number;
}

/** All entries of one kind of a campaign and perk in a month, together. */
export interface Sum extends Went {
  readonly currency: string;
  readonly campaignName: string;
  readonly perkId: string | null;
  readonly perkTitle: string | null;
  readonly count: number;
}

function linesOf(sums: readonly Sum[]): InvoiceLine[] {
  const lines = new Map<string, InvoiceLine>();
  for (const { from, to, cents, count, campaignName, perkId, perkTitle } of sums) {
    const sign = to === "SPENT" ? 1 : from === "SPENT" ? -1 : 0;
    if (sign === 0 || !perkId || perkTitle === null) continue;
    const line = lines.get(perkId) ?? { campaignName, perkTitle, units: 0, cents: 0 };
    lines.set(perkId, { ...line, units: line.units + sign * count, cents: line.cents + sign * cents });
  }
  return [...lines.values()].filter(({ units, cents }) => units !== 0 || cents !== 0);
}

/** A month's invoice for each currency in which there was anything. `openings` are what was held before it, by currency. */
export function invoicesOf(sums: readonly Sum[], openings: ReadonlyMap<string, number>): Invoice[] {
  const currencies = [...new Set([...openings.keys(), ...sums.map(({ currency }) => currency)])].sort();
  return currencies.flatMap((currency) => {
    const own = sums.filter((sum) => sum.currency === currency);
    const openingCents = openings.get(currency) ?? 0;
    if (own.length === 0 && openingCents === 0) return [];
    const lines = linesOf(own);
    const into = (account: LedgerAccount, back?: LedgerAccount) =>
      own.reduce((sum, { from, to, cents }) => {
        if (to === account) return sum + cents;
        return from === account && to === back ? sum - cents : sum;
      }, 0);
    return [
      {
        ...{ currency, lines, openingCents },
        totalCents: lines.reduce((sum, { cents }) => sum + cents, 0),
        closingCents: own.reduce((sum, entry) => sum + changeOf(entry), openingCents),
        paidInCents: own.reduce((sum, { from, cents }) => sum + (from === "OUTSIDE" ? cents : 0), 0),
        sentBackCents: into("REFUNDED", "AVAILABLE"),
        takenBackCents: into("TAKEN_BACK"),
      },
    ];
  });
}
