import { type Formula, type Pillar, pillars } from "@/lib/score/formula";
import type { Line } from "@/lib/score/lines";

/** The part of a receipt that one pillar takes. */
export interface ReceiptGroup {
  pillar: Pillar;
  /** Exactly the sum of the lines, in tenths. */
  points: number;
  /** What the pillar gives at most. */
  most: number;
  lines: Line[];
}

/** A receipt's lines by pillar, in the receipt's order; a pillar without lines stands there with 0. */
export function receiptGroups(lines: Line[], formula: Formula): ReceiptGroup[] {
  return pillars.map((pillar) => {
    const own = lines.filter((line) => line.pillar === pillar);
    // In whole tenths, since tenths as fractions do not add up exactly.
    const tenths = own.reduce((sum, line) => sum + Math.round(line.points * 10), 0);
    return { pillar, points: tenths / 10, most: mostOf(pillar, formula), lines: own };
  });
}

/** The points that a pillar gives at most. */
export function mostOf(pillar: Pillar, { base, constancy, curves }: Formula): number {
  if (pillar === "base") return base;
  if (pillar === "constancy") return constancy.weight;
  return curves[pillar].weight;
}
