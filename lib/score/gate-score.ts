import { dayMs } from "@/lib/score/decay";

/** Days of which the best upper band is what perks look at. */
export const gateDays = 14;

/** A stored day of a member's score: `at` in epoch ms, `high` the upper end of its band. */
export interface BandedDay {
  at: number;
  high: number;
}

/** What perks look at: the highest upper band of the last 14 days before `now`, so that doubt counts for the member and one bad day costs nothing. Null where no score is stored in that time. */
export function gateScoreFrom(days: BandedDay[], now: number): number | null {
  const recent = days.filter(({ at }) => at <= now && now - at < gateDays * dayMs);
  return recent.length === 0 ? null : Math.max(...recent.map(({ high }) => high));
}
