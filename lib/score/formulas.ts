import { type Formula, v1 } from "@/lib/score/formula";

/** Version 1.1.0, a candidate: it differs where 1.0.0 was found to break its own promises. */
export const v1_1: Formula = {
  ...v1,
  version: "1.1.0",
  changes: [
    "Efficiency is measured on each account by itself: its own trusted people, and as many others as they and the floor allow, divided by its own posts. Under 1.0.0 people without trust were shared out over all accounts, so that while some of them were withheld, linking a busy second account could lower the score and promotional posts on one account could raise that of another. The price: each account has the floor for itself, so that five accounts among people without trust can gain up to 3.2 points more than before.",
    "The ends of the band are rounded as the number shown is, so that the band always holds it. Under 1.0.0 a score of 15.47 was shown as 16 in a band that ended at 15.",
  ],
  efficiency: { ...v1.efficiency, pooled: "apart" },
  bandEnds: "tenths",
};

/** Every version that members can be scored by, the oldest first. Which is in force, and since when, is not said here. */
export const formulas: readonly Formula[] = [v1, v1_1];

/** The version of that name; null where this code knows none. */
export function formulaCalled(version: string): Formula | null {
  return formulas.find((formula) => formula.version === version) ?? null;
}
