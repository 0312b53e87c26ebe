import { pointsOf } from "@/lib/score/curve";
import { type CurvedPillar, curvedPillars, type Formula } from "@/lib/score/formula";
import { toTenths } from "@/lib/score/lines";
import type { Measures } from "@/lib/score/measures";

/** The amount of each pillar, before its curve. */
export type Amounts = Record<CurvedPillar, number>;

/** The whole numbers between which the score would be in about 80 of 100 equally active half-years: chance decides who happened to engage. */
export function bandOf(measures: Measures, formula: Formula): [low: number, high: number] {
  return bandBy(measures, formula, pointsFor);
}

function pointsFor(
  amounts: Amounts,
  { steadyWeeks }: Measures,
  { base, curves, constancy }: Formula,
): number {
  let points = base;
  for (const pillar of curvedPillars) points += pointsOf(amounts[pillar], curves[pillar]);
  return points + (constancy.weight * steadyWeeks) / constancy.weeks;
}

/** The band of any number that `pointsFor` makes of amounts: what it gives for amounts moved by chance down and up, as whole scores. */
export function bandBy(
  measures: Measures,
  formula: Formula,
  pointsFor: (amounts: Amounts, measures: Measures, formula: Formula) => number,
): [low: number, high: number] {
  const low = pointsFor(movedBy(-formula.bandDeviations, measures), measures, formula);
  const high = pointsFor(movedBy(formula.bandDeviations, measures), measures, formula);
  return [bandEnd(low, formula), bandEnd(high, formula)];
}

function bandEnd(points: number, { bandEnds }: Formula): number {
  return clampedScore(bandEnds === "tenths" ? toTenths(points) : points);
}

// Efficiency is made of resonance and moves with it; body and reach are counted, not met by chance.
function movedBy(deviations: number, { curved }: Measures): Amounts {
  const resonance = moved(curved.resonance.x, deviations);
  const efficiencyFactor = curved.resonance.x > 0 ? resonance / curved.resonance.x : 1;
  return {
    resonance,
    conversation: moved(curved.conversation.x, deviations),
    efficiency: curved.efficiency.x * efficiencyFactor,
    listening: moved(curved.listening.x, deviations),
    body: curved.body.x,
    reach: curved.reach.x,
  };
}

function moved(x: number, deviations: number): number {
  return Math.max(0, x + deviations * Math.sqrt(x));
}

/** A number of points as a whole score from 1 to 100. */
export function clampedScore(points: number): number {
  return Math.min(100, Math.max(1, Math.round(points)));
}
