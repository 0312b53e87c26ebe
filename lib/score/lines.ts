import type { Pillar } from "@/lib/score/formula";

/** One line of a receipt: `points` in tenths; `network` is null where a pillar belongs to none. */
export interface Line {
  pillar: Pillar;
  network: string | null;
  points: number;
}

/** Rounds points to tenths so that they sum exactly to their rounded sum: floors first, then a tenth each to the largest remainders, earlier lines first on a tie. */
export function roundedLines(lines: Line[]): { value: number; lines: Line[] } {
  let exact = 0;
  let missing = 0;
  const rounded = lines.map((line) => {
    const tenths = line.points * 10;
    const whole = Math.floor(tenths);
    exact += tenths;
    missing -= whole;
    return { line, whole, rest: tenths - whole };
  });
  const value = Math.round(exact);
  missing += value;
  const byRest = rounded.toSorted((a, b) => b.rest - a.rest);
  for (const raised of byRest.slice(0, missing)) raised.whole += 1;
  return {
    value: value / 10,
    lines: rounded.map(({ line, whole }) => ({ ...line, points: whole / 10 })),
  };
}

/** An amount rounded to one decimal. */
export function toTenths(amount: number): number {
  return Math.round(amount * 10) / 10;
}
