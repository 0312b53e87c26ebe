import { pointsOf } from "@/lib/score/curve";
import type { Formula } from "@/lib/score/formula";
import type { Measures } from "@/lib/score/measures";

/** The whole numbers between which the score would be in about 80 of 100 equally active half-years: chance decides who happened to engage. */
export function bandOf(measures: Measures, formula: Formula): [low: number, high: number] {
  return [
    edgeOf(measures, formula, -formula.bandDeviations),
    edgeOf(measures, formula, formula.bandDeviations),
  ];
}

function edgeOf({ curved, steadyWeeks }: Measures, formula: Formula, deviations: number): number {
  const moved = (x: number) => Math.max(0, x + deviations * Math.sqrt(x));
  const { curves, constancy } = formula;
  const resonance = moved(curved.resonance.x);
  const efficiencyFactor = curved.resonance.x > 0 ? resonance / curved.resonance.x : 1;
  const points =
    formula.base +
    pointsOf(resonance, curves.resonance) +
    pointsOf(moved(curved.conversation.x), curves.conversation) +
    pointsOf(curved.efficiency.x * efficiencyFactor, curves.efficiency) +
    pointsOf(moved(curved.listening.x), curves.listening) +
    pointsOf(curved.body.x, curves.body) +
    pointsOf(curved.reach.x, curves.reach) +
    (constancy.weight * steadyWeeks) / constancy.weeks;
  return clampedScore(points);
}

/** A number of points as a whole score from 1 to 100. */
export function clampedScore(points: number): number {
  return Math.min(100, Math.max(1, Math.round(points)));
}
