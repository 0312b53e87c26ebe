import { type Pillar, pillars } from "@/lib/score/formula";
import type { Line } from "@/lib/score/lines";
import type { Score } from "@/lib/score/score-of";

/** What one line of a receipt gained or lost; `points` in tenths, never 0. */
export interface Change {
  pillar: Pillar;
  network: string | null;
  points: number;
}

/** The way from one receipt to a later one. */
export interface ScoreChange {
  /** The later value less the earlier, in tenths: exactly the sum of the changes. */
  difference: number;
  /** The largest first, whichever its sign; of equal ones in the order of a receipt. */
  changes: Change[];
}

type Receipt = Pick<Score, "value" | "lines">;

/** What changed from one receipt to another of the same member and formula, line by line. A line that is only in one of them counts as 0 in the other. */
export function changesBetween(before: Receipt, after: Receipt): ScoreChange {
  const gained = new Map<string, { line: Line; tenths: number }>();
  const add = (line: Line, sign: 1 | -1) => {
    const key = `${line.pillar} ${line.network}`;
    const known = gained.get(key) ?? { line, tenths: 0 };
    gained.set(key, { line: known.line, tenths: known.tenths + sign * tenthsOf(line.points) });
  };
  for (const line of after.lines) add(line, 1);
  for (const line of before.lines) add(line, -1);
  const moved = [...gained.values()].filter(({ tenths }) => tenths !== 0);
  moved.sort((a, b) => Math.abs(b.tenths) - Math.abs(a.tenths) || place(a.line) - place(b.line));
  return {
    difference: (tenthsOf(after.value) - tenthsOf(before.value)) / 10,
    changes: moved.map(({ line: { pillar, network }, tenths }) => ({
      pillar,
      network,
      points: tenths / 10,
    })),
  };
}

// Whole tenths add up exactly, fractions do not.
function tenthsOf(points: number): number {
  return Math.round(points * 10);
}

function place({ pillar }: Line): number {
  return pillars.indexOf(pillar);
}
