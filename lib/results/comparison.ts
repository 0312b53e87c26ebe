import {
  type Amounts,
  countToTell,
  differenceInterval,
  type Interval,
  leastForMeans,
  meanDifferenceInterval,
  type Share,
  shareInterval,
} from "@/lib/results/interval";
import { fewest } from "@/lib/results/withhold";

/** Judged claims of one pool, with the orders among them. */
export interface PoolClaims {
  readonly pool: "gated" | "open";
  readonly claims: number;
  readonly redeemed: number;
  readonly orders: number;
  /** Sums of the orders and of their squares. Hundredths of one currency. */
  readonly cents: number;
  readonly squares: number;
}

/** How often claims of one pool were redeemed; shares from 0 to 1. */
export interface PoolRate extends Share {
  readonly rate: number;
  readonly interval: Interval;
}

/** How much orders are worth on average, in hundredths; `interval` of the difference, gated less open. */
export type OrderComparison =
  | { readonly enough: true; readonly gated: Amounts; readonly open: Amounts; readonly interval: Interval }
  /** How many more orders each pool needs. */
  | { readonly enough: false; readonly gatedMissing: number; readonly openMissing: number };

/** Those who passed the gate beside those who needed no score. */
export interface Comparison {
  readonly gated: PoolRate;
  readonly open: PoolRate;
  /** Gated less open; -1 to 1. */
  readonly difference: number;
  readonly interval: Interval;
  /** What can be said: one pool redeems more often, or it could as well be chance. */
  readonly verdict: "gated" | "open" | "unclear";
  /** How many claims the smaller pool lacks to say anything at all; 0 when it has enough. */
  readonly missing: number;
  /** How many claims of each pool it takes to tell ten percentage points from chance. */
  readonly toTell: number;
  readonly orders: OrderComparison;
}

/** With fewer claims in a pool an interval is so wide that it says next to nothing. */
const leastClaims = 30;

function added(rows: readonly PoolClaims[], pool: PoolClaims["pool"]): PoolClaims {
  const sum: PoolClaims = { pool, claims: 0, redeemed: 0, orders: 0, cents: 0, squares: 0 };
  return rows
    .filter((row) => row.pool === pool)
    .reduce(
      (so, row) => ({
        ...{ pool, claims: so.claims + row.claims, redeemed: so.redeemed + row.redeemed },
        ...{ orders: so.orders + row.orders, cents: so.cents + row.cents, squares: so.squares + row.squares },
      }),
      sum,
    );
}

function rateOf({ claims, redeemed }: PoolClaims): PoolRate {
  const share = { hits: redeemed, of: claims };
  return { ...share, rate: redeemed / claims, interval: shareInterval(share) };
}

function amountsOf({ orders: count, cents, squares }: PoolClaims): Amounts {
  const mean = cents / count;
  return { count, mean, variance: Math.max(0, (squares - mean * cents) / (count - 1)) };
}

function orderComparison(gated: PoolClaims, open: PoolClaims): OrderComparison {
  const gatedMissing = Math.max(0, leastForMeans - gated.orders);
  const openMissing = Math.max(0, leastForMeans - open.orders);
  if (gatedMissing + openMissing > 0) return { enough: false, gatedMissing, openMissing };
  const [ofGated, ofOpen] = [amountsOf(gated), amountsOf(open)];
  return { enough: true, gated: ofGated, open: ofOpen, interval: meanDifferenceInterval(ofGated, ofOpen) };
}

/**
 * Compares judged claims of the two pools. Null where fewer than five people claimed or redeemed in one of them: such numbers are not
 * shown.
 */
export function comparisonOf(rows: readonly PoolClaims[]): Comparison | null {
  const [gatedClaims, openClaims] = [added(rows, "gated"), added(rows, "open")];
  if (Math.min(gatedClaims.redeemed, openClaims.redeemed) < fewest) return null;
  const [gated, open] = [rateOf(gatedClaims), rateOf(openClaims)];
  const interval = differenceInterval(gated, open);
  const missing = Math.max(0, leastClaims - Math.min(gated.of, open.of));
  const [low, high] = interval;
  return {
    ...{ gated, open, interval, missing, difference: gated.rate - open.rate },
    verdict: missing > 0 ? "unclear" : low > 0 ? "gated" : high < 0 ? "open" : "unclear",
    toTell: countToTell(gated, open, 0.1),
    orders: orderComparison(gatedClaims, openClaims),
  };
}
