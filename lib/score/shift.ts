import { z } from "zod";

/** How many people a difference in score, in tenths of a point, happens to. */
export interface DifferenceCount {
  readonly tenths: number;
  readonly people: number;
}

/** How many people's upper end of the band, which gates look at, goes from one whole number to another. */
export interface BandCount {
  readonly before: number;
  readonly after: number;
  readonly people: number;
}

const count = z.number().int();

/** How a day's scores by one formula differ from those by another, as it is stored. */
export const shiftShape = z.object({
  /** Each difference that occurs, the lowest first. */
  differences: z.array(z.object({ tenths: count, people: count })),
  /** For every gate from 1 to 100: how many pass it, would newly pass it, and would no longer. */
  gates: z.array(z.object({ gate: count, passing: count, gained: count, lost: count })),
});

export type Shift = z.output<typeof shiftShape>;
export type GateCount = Shift["gates"][number];

/** The shift that counts of differences and of bands come to. */
export function shiftOf(differences: readonly DifferenceCount[], bands: readonly BandCount[]): Shift {
  const gates = Array.from({ length: 100 }, (_, index) => {
    const gate = index + 1;
    const peopleWhere = (holds: (band: BandCount) => boolean) =>
      bands.reduce((sum, band) => sum + (holds(band) ? band.people : 0), 0);
    return {
      gate,
      passing: peopleWhere(({ before }) => before >= gate),
      gained: peopleWhere(({ before, after }) => before < gate && after >= gate),
      lost: peopleWhere(({ before, after }) => before >= gate && after < gate),
    };
  });
  return { differences: differences.toSorted((a, b) => a.tenths - b.tenths), gates };
}

/** Over all people: how many, the mean difference in points, and the shares that rise and that fall by at least so many points. */
export interface ShiftSummary {
  readonly people: number;
  readonly mean: number;
  readonly moves: readonly { readonly points: number; readonly rise: number; readonly fall: number }[];
}

/** By how many points somebody's score must move to be counted as moved, in the summary. */
export const movesOf = [1, 3, 5] as const;

/** The summary of a shift; null where it is over nobody. */
export function summaryOf({ differences }: Shift): ShiftSummary | null {
  const people = differences.reduce((sum, one) => sum + one.people, 0);
  if (people === 0) return null;
  const shareWhere = (holds: (tenths: number) => boolean) =>
    differences.reduce((sum, one) => sum + (holds(one.tenths) ? one.people : 0), 0) / people;
  return {
    people,
    mean: differences.reduce((sum, one) => sum + one.tenths * one.people, 0) / people / 10,
    moves: movesOf.map((points) => ({
      points,
      rise: shareWhere((tenths) => tenths >= points * 10),
      fall: shareWhere((tenths) => tenths <= -points * 10),
    })),
  };
}

/** Differences beyond this many points stand in the outermost bins of the plot. */
export const outermost = 10;

/** A bin of the plot: people whose difference rounds to `points`; the outermost bins hold all beyond, too. */
export interface ShiftBin {
  readonly points: number;
  readonly open: boolean;
  readonly people: number;
}

/** The differences counted by whole points, halves away from zero, evenly to both sides of zero and at least three wide. */
export function binsOf({ differences }: Shift): ShiftBin[] {
  const roundedTo = (tenths: number) =>
    Math.sign(tenths) * Math.min(outermost, Math.round(Math.abs(tenths) / 10));
  const widest = Math.max(3, ...differences.map(({ tenths }) => Math.abs(roundedTo(tenths))));
  return Array.from({ length: 2 * widest + 1 }, (_, index) => {
    const points = index - widest;
    const people = differences.reduce(
      (sum, one) => sum + (roundedTo(one.tenths) === points ? one.people : 0),
      0,
    );
    return { points, open: Math.abs(points) === outermost, people };
  });
}
