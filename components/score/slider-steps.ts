import type { Curve, CurvedPillar } from "@/lib/score/formula";

/** How many steps the slider of a pillar has from nothing to all that it gives. */
export const sliderSteps = 100;

/** Where an amount stands on the slider of its pillar, from 0 to `sliderSteps`: evenly in points, so that no part of it is idle. */
export function stepOf(amount: number, { half, most }: Curve): number {
  return (sliderSteps * Math.log1p(amount / half)) / Math.log1p(most / half);
}

// Approvals and followers are whole.
const digits: Record<CurvedPillar, number> = {
  ...{ resonance: 2, conversation: 2, efficiency: 2, listening: 2, body: 0, reach: 0 },
};

/** Reverses `stepOf`, to as many decimals as an amount of the pillar is told with. */
export function amountAt(step: number, pillar: CurvedPillar, { half, most }: Curve): number {
  const amount = half * Math.expm1((step / sliderSteps) * Math.log1p(most / half));
  return Number(amount.toFixed(digits[pillar]));
}
