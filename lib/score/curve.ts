import type { Curve } from "@/lib/score/formula";

/** The points for an amount `x` of a pillar, from 0 to its weight. Negative amounts count as none. */
export function pointsOf(x: number, { weight, half, most }: Curve): number {
  return weight * Math.min(1, Math.log1p(Math.max(0, x) / half) / Math.log1p(most / half));
}
