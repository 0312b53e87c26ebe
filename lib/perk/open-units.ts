/** How many of a perk's units need no score: the share in percent, rounded up, at least one. */
export function openUnits(stock: number, openPercent: number): number {
  return Math.max(1, Math.ceil((stock * openPercent) / 100));
}
