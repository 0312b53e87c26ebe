import { pointsOf } from "@/lib/score/curve";
import { type CurvedPillar, curvedPillars, type Formula } from "@/lib/score/formula";
import { toTenths } from "@/lib/score/lines";
import type { Measures } from "@/lib/score/measures";

/** The amount of each pillar, before its curve. */
export type Amounts = Record<CurvedPillar, number>;

/** The whole numbers between which the score would be in about 80 of 100 equally active half-years: chance decides who happened to engage. */
export function bandOf(measures: Measures, formula: Formula): [low: number, high: number] {
  const { weight, weeks } = formula.constancy;
  const constancy = (weight * measures.steadyWeeks) / weeks;
  return bandBy(measures, formula, (amounts) => {
    const curved = curvedPillars.reduce(
      (sum, pillar) => sum + pointsOf(amounts[pillar], formula.curves[pillar]),
      formula.base,
    );
    return curved + constancy;
  });
}

/** The band of any number that `pointsFor` makes of amounts: what it gives for amounts moved by chance down and up, as whole scores. */
export function bandBy(
  measures: Measures,
  { bandDeviations, bandEnds }: Formula,
  pointsFor: (amounts: Amounts) => number,
): [low: number, high: number] {
  const endAt = (deviations: number) => {
    const points = pointsFor(movedBy(deviations, measures));
    return clampedScore(bandEnds === "tenths" ? toTenths(points) : points);
  };
  return [endAt(-bandDeviations), endAt(bandDeviations)];
}

// Efficiency is made of resonance and moves with it; body and reach are counted, not met by chance.
function movedBy(deviations: number, { curved }: Measures): Amounts {
  const moved = (x: number) => Math.max(0, x + deviations * Math.sqrt(x));
  const resonance = moved(curved.resonance.x);
  const efficiencyFactor = curved.resonance.x > 0 ? resonance / curved.resonance.x : 1;
  return {
    resonance,
    conversation: moved(curved.conversation.x),
    efficiency: curved.efficiency.x * efficiencyFactor,
    listening: moved(curved.listening.x),
    body: curved.body.x,
    reach: curved.reach.x,
  };
}

/** A number of points as a whole score from 1 to 100. */
export function clampedScore(points: number): number {
  return Math.min(100, Math.max(1, Math.round(points)));
}
