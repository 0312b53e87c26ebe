/** How wide the bins are in which scores are counted for a plot. */
export const binWidth = 5;

/** Fewer people than this are never shown as a bin of their own. */
export const leastInBin = 5;

/** Fewer people than this are not shown as a distribution at all: among them somebody might be recognised. */
export const leastShown = 20;

/** How many people have a score from `from` up to, not with, `to`; the last bin holds 100 too. */
export interface Bin {
  from: number;
  to: number;
  people: number;
}

/** The number of the bin, from 0, in which a value from 1 to 100 is counted. A database may count by it and hand over the counts. */
export function binIndexOf(value: number): number {
  return Math.min(100 / binWidth - 1, Math.floor(value / binWidth));
}

/** How many values fall into each bin. */
export function binCountsOf(values: Iterable<number>): number[] {
  const counts = new Array<number>(100 / binWidth).fill(0);
  for (const value of values) counts[binIndexOf(value)] = (counts[binIndexOf(value)] ?? 0) + 1;
  return counts;
}

/**
 * The distribution as it may be shown, from the counts of all bins: null for fewer than 20 people, otherwise every bin holds at
 * least `least`. Bins are joined from the top down, where people are few; joined rather than hidden, since who knows the total could
 * work out a single hidden bin. A joined bin is wider, so what a plot draws as its height is people by width.
 */
export function distributionOf(counts: readonly number[], least = leastInBin): Bin[] | null {
  if (counts.reduce((sum, people) => sum + people, 0) < leastShown) return null;
  const joined: Bin[] = [];
  let open: Bin | null = null;
  for (let index = counts.length - 1; index >= 0; index -= 1) {
    const people: number = (counts[index] ?? 0) + (open?.people ?? 0);
    const bin: Bin = { from: index * binWidth, to: open?.to ?? (index + 1) * binWidth, people };
    open = people < least ? bin : null;
    if (!open) joined.unshift(bin);
  }
  const lowest = joined[0];
  if (open && lowest) joined[0] = { from: 0, to: lowest.to, people: lowest.people + open.people };
  return joined;
}
