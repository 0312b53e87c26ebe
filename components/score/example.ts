import { pointsOf } from "@/lib/score/curve";
import { type Formula, type Pillar, pillars } from "@/lib/score/formula";

const amounts: Record<Exclude<Pillar, "base">, number> = {
  resonance: 102.09,
  conversation: 23.28,
  efficiency: 2.95,
  listening: 44.33,
  body: 240,
  reach: 1720,
  constancy: 13,
};

/** One pillar of the worked example: the amount x (the base has none) and the points it gives, not rounded. */
export interface ExampleRow {
  readonly pillar: Pillar;
  readonly amount: number | null;
  readonly points: number;
}

/** The worked example of the formula, pillar by pillar, computed by the code that works out everybody's score. */
export function exampleRows(formula: Formula): ExampleRow[] {
  return pillars.map((pillar) => {
    if (pillar === "base") return { pillar, amount: null, points: formula.base };
    const amount = amounts[pillar];
    const points =
      pillar === "constancy"
        ? (formula.constancy.weight * amount) / formula.constancy.weeks
        : pointsOf(amount, formula.curves[pillar]);
    return { pillar, amount, points };
  });
}
