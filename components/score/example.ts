import { type Amounts, bandOf } from "@/lib/score/band";
import { pointsOf } from "@/lib/score/curve";
import { curvedPillars, type Formula, type Pillar, pillars } from "@/lib/score/formula";
import { type Line, roundedLines } from "@/lib/score/lines";

/** The amount x of each pillar that has one; constancy in weeks. */
export type ExampleAmounts = Readonly<Record<Exclude<Pillar, "base">, number>>;

/** Those of the documented example. */
export const exampleAmounts: ExampleAmounts = {
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
export function exampleRows(formula: Formula, amounts = exampleAmounts): ExampleRow[] {
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

/** What the example comes to: the value in tenths with its lines, and its band. */
export function exampleScore(
  formula: Formula,
  amounts = exampleAmounts,
): { value: number; lines: Line[]; band: [low: number, high: number] } {
  const exact = exampleRows(formula, amounts).map(({ pillar, points }) => ({
    pillar,
    network: null,
    points,
  }));
  return { ...roundedLines(exact), band: bandOf(measuresWith(amounts), formula) };
}

function measuresWith(amounts: ExampleAmounts): Parameters<typeof bandOf>[0] {
  const measured = curvedPillars.map((pillar) => [pillar, { x: amounts[pillar], parts: [] }]);
  return {
    curved: Object.fromEntries(measured) as Record<keyof Amounts, { x: number; parts: number[] }>,
    steadyWeeks: amounts.constancy,
    withheld: { resonance: 0, conversation: 0, listening: 0 },
  };
}
