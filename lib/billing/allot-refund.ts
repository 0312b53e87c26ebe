/** A payment that can be sent back. */
export interface Paid {
  readonly id: string;
  readonly cents: number;
  /** What was sent back of it, is on its way, or is disputed. */
  readonly goneCents: number;
  readonly creditedAt: Date;
}

/**
 * Which payments an amount goes back to: the newest first, each no further than what is left of it. What exceeds all of them is
 * left out.
 */
export function allotRefund(cents: number, paid: readonly Paid[]): { fundingId: string; cents: number }[] {
  const newestFirst = paid.toSorted((a, b) => b.creditedAt.getTime() - a.creditedAt.getTime());
  let rest = cents;
  return newestFirst.flatMap(({ id, cents: paidCents, goneCents }) => {
    const part = Math.min(rest, paidCents - goneCents);
    rest -= Math.max(part, 0);
    return part > 0 ? [{ fundingId: id, cents: part }] : [];
  });
}
