import { dayMs } from "@/lib/score/decay";

/** Days of which the best upper band is what perks look at. */
export const gateDays = 14;

/**
 * A stored day of a member's score by the formula that was in force then: `at` in epoch ms, `high` the upper end of its band. Days
 * of different versions stand beside each other, so that a new version takes nothing away for 14 days.
 */
export interface BandedDay {
  at: number;
  high: number;
}

/**
 * What perks look at: the highest upper band of the last 14 days before `now` (epoch ms), so that doubt counts for the member
 * and one bad day costs nothing. A network that cannot be read costs nothing either: with nothing stored in that time it is
 * the last band before. Null without any.
 */
export function gateScoreFrom(days: BandedDay[], now: number): number | null {
  const past = days.filter(({ at }) => at <= now);
  const recent = past.filter(({ at }) => now - at < gateDays * dayMs);
  if (recent.length > 0) return Math.max(...recent.map(({ high }) => high));
  return past.toSorted((a, b) => b.at - a.at)[0]?.high ?? null;
}
