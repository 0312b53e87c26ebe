import { pointsOf } from "@/lib/score/curve";
import { type CurvedPillar, type Formula, type Pillar, pillars } from "@/lib/score/formula";
import type { Line } from "@/lib/score/lines";
import type { Measure, Measures } from "@/lib/score/measures";

/** The lines of a receipt before rounding, those without points left out: by pillar, then by network in the order given. */
export function exactLines(measures: Measures, networks: string[], formula: Formula): Line[] {
  return pillars.flatMap((pillar) => linesOf(pillar, measures, networks, formula)).filter(hasPoints);
}

function linesOf(pillar: Pillar, measures: Measures, networks: string[], formula: Formula): Line[] {
  if (pillar !== "base" && pillar !== "constancy")
    return curvedLines(pillar, measures.curved[pillar], networks, formula);
  return [{ pillar, network: null, points: exactPoints(pillar, measures, formula) }];
}

/** The points that a pillar gives before rounding. */
export function exactPoints(pillar: Pillar, { curved, steadyWeeks }: Measures, formula: Formula): number {
  const { base, constancy, curves } = formula;
  if (pillar === "base") return base;
  if (pillar === "constancy") return (constancy.weight * steadyWeeks) / constancy.weeks;
  return pointsOf(curved[pillar].x, curves[pillar]);
}

/** The points of one pillar, split over the networks in proportion to their accounts' parts. None for no amount. */
export function curvedLines(
  pillar: CurvedPillar,
  { x, parts }: Measure,
  networks: string[],
  formula: Formula,
): Line[] {
  if (x === 0) return [];
  const points = pointsOf(x, formula.curves[pillar]);
  const lines: Line[] = [];
  for (const [index, network] of networks.entries()) {
    if (networks.indexOf(network) !== index) continue;
    const part = parts.reduce((sum, each, place) => (networks[place] === network ? sum + each : sum), 0);
    lines.push({ pillar, network, points: (points * part) / x });
  }
  return lines;
}

function hasPoints(line: Line): boolean {
  return line.points > 0;
}
