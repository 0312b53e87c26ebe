import type { AccountActivity, TrustOf } from "@/lib/score/activity";
import { bandOf, clampedScore } from "@/lib/score/band";
import { exactLines } from "@/lib/score/exact-lines";
import { type Formula, v1 } from "@/lib/score/formula";
import { type Line, roundedLines, toTenths } from "@/lib/score/lines";
import { measuresOf, type Withheld } from "@/lib/score/measures";

/** A score with the receipt it is the sum of. */
export interface Score {
  /** From 1 to 100 with one decimal. */
  value: number;
  /** `value` as a whole number from 1 to 100. */
  shown: number;
  /** About 80 % sure to hold the score; whole numbers from 1 to 100. */
  band: [low: number, high: number];
  /** In tenths; they sum exactly to `value`. A pillar without any activity has no line. */
  lines: Line[];
  /** One decimal, in people: shown beside the lines, not part of the sum. */
  withheld: Withheld;
  /** The version of the formula. */
  formula: string;
}

/**
 * The score of a member whose linked accounts show this activity, at `now` (epoch ms). Pure: the same input always gives the
 * same score, in whatever order events come. No accounts give the base alone.
 */
export function scoreOf(
  accounts: AccountActivity[],
  trustOf: TrustOf,
  now: number,
  formula: Formula = v1,
): Score {
  const measures = measuresOf(accounts, trustOf, now, formula);
  const networks = accounts.map((account) => account.network);
  const { value, lines } = roundedLines(exactLines(measures, networks, formula));
  return {
    value,
    shown: clampedScore(value),
    band: bandOf(measures, formula),
    lines,
    withheld: {
      resonance: toTenths(measures.withheld.resonance),
      conversation: toTenths(measures.withheld.conversation),
      listening: toTenths(measures.withheld.listening),
    },
    formula: formula.version,
  };
}
