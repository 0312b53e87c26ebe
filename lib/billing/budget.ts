import { budgetCents } from "@/lib/billing/fee";

/** What a perk may cost. Hundredths of its campaign's currency. */
export interface BudgetLine {
  readonly id: string;
  readonly units: number;
  readonly feeCents: number;
  readonly cents: number;
}

export interface Budget {
  readonly lines: readonly BudgetLine[];
  /** What all units of all perks cost when everybody redeems: the most that can be spent. */
  readonly cents: number;
  /** The part of it for perks that are not handed in yet: so much has to be there before they can be. */
  readonly toHandInCents: number;
}

/** The budget of a campaign's perks: units times fee, for each and in sum. */
export function budgetOf(
  perks: readonly {
    readonly id: string;
    readonly stock: number;
    readonly feeCents: number;
    /** Whether it was handed in, and its money is kept ready. */
    readonly handedIn: boolean;
  }[],
): Budget {
  const lines = perks.map(({ id, stock: units, feeCents }) => ({
    ...{ id, units, feeCents },
    cents: budgetCents(units, feeCents),
  }));
  const sum = (some: readonly BudgetLine[]) => some.reduce((total, { cents }) => total + cents, 0);
  return {
    lines,
    cents: sum(lines),
    toHandInCents: sum(lines.filter((_, place) => perks[place]?.handedIn === false)),
  };
}

/** How much has to be paid in before everything can be handed in, given what is there and promised to nothing. */
export function missingCents({ toHandInCents }: Budget, availableCents: number): number {
  return Math.max(0, toHandInCents - availableCents);
}
