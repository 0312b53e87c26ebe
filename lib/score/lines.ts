import type { Pillar } from "@/lib/score/formula";

/** One line of a receipt: `points` in tenths; `network` is null where a pillar belongs to none. */
export interface Line {
  pillar: Pillar;
  network: string | null;
  points: number;
}

/** Rounds points to tenths so that they sum exactly to their rounded sum: floors first, then a tenth each to the largest remainders, earlier lines first on a tie. */
export function roundedLines(lines: Line[]): { value: number; lines: Line[] } {
  const exact = lines.map((line) => line.points * 10);
  const tenths = exact.map(Math.floor);
  const value = Math.round(exact.reduce((sum, points) => sum + points, 0));
  const missing = value - tenths.reduce((sum, points) => sum + points, 0);
  const byRemainder = lines
    .map((_, index) => index)
    .sort((a, b) => remainder(exact, b) - remainder(exact, a) || a - b);
  const raised = new Set(byRemainder.slice(0, missing));
  return {
    value: value / 10,
    lines: lines.map((line, index) => ({
      ...line,
      points: ((tenths[index] ?? 0) + (raised.has(index) ? 1 : 0)) / 10,
    })),
  };
}

function remainder(exact: number[], index: number): number {
  return (exact[index] ?? 0) % 1;
}

/** An amount rounded to one decimal. */
export function toTenths(amount: number): number {
  return Math.round(amount * 10) / 10;
}
