import { type Bin, binCountsOf, distributionOf } from "@/lib/score/distribution";
import { quantileOf } from "@/lib/score/quantile";

/** People whose followers, over all linked accounts, number from `from` up to, not with, `below`; null is without end. */
export interface Reach {
  from: number;
  below: number | null;
}

// Steps of about three times: people of one step are alike in reach, and a step holds enough of them.
const steps = [0, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000];

/** The people of the same reach as somebody with so many followers. */
export function reachOf(followers: number): Reach {
  const next = steps.findIndex((step) => step > followers);
  if (next === -1) return { from: steps.at(-1) ?? 0, below: null };
  return { from: steps[next - 1] ?? 0, below: steps[next] ?? null };
}

/** The shares of a cohort of which the bounds are told: the middle half and the middle four fifths. */
export const cohortShares = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Where people of one reach stand: to compare oneself with, not a table of ranks. */
export interface Cohort {
  people: number;
  /** For each of the shares, the whole score that this share of the people does not exceed. Whole, so that it gives away nobody's own to the tenth. */
  quantiles: { share: number; value: number }[];
  bins: Bin[];
}

/** The cohort of the values of people of one reach, in any order. Null for fewer people than may be shown. */
export function cohortOf(values: readonly number[]): Cohort | null {
  const bins = distributionOf(binCountsOf(values));
  if (!bins) return null;
  const sorted = Float64Array.from(values).sort();
  return {
    people: values.length,
    quantiles: cohortShares.map((share) => ({ share, value: Math.round(quantileOf(sorted, share)) })),
    bins,
  };
}
