/** What came in and what it cost. Cents of one currency. */
export interface Sums {
  readonly revenueCents: number;
  readonly costCents: number;
}

/** The return on what was spent, (revenue - cost) / cost: 0 where it came back, 1 where it came back twice. Null where nothing was spent. */
export function returnOn({ revenueCents, costCents }: Sums): number | null {
  return costCents > 0 ? (revenueCents - costCents) / costCents : null;
}

/** Cents for each of so many, to the nearest; null for none. */
export function centsEach(cents: number, count: number): number | null {
  return count > 0 ? Math.round(cents / count) : null;
}
