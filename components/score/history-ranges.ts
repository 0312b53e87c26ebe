import { dayMs } from "@/lib/score/decay";
import type { ScoreDay } from "@/lib/score/queries";

/** A stretch of a member's history, up to its latest day. */
export interface HistoryRange {
  readonly value: "month" | "half-year" | "all";
  readonly label: string;
  readonly days: readonly ScoreDay[];
}

/** The ranges that a history can be looked at in, the shortest first: each but the first shows more than the one before. */
export function historyRanges(days: readonly ScoreDay[]): [HistoryRange, ...HistoryRange[]] {
  const last = days.at(-1)?.day.getTime() ?? 0;
  const since = (count: number) => days.filter(({ day }) => last - day.getTime() < count * dayMs);
  const [month, halfYear] = [since(30), since(182)];
  const ranges: [HistoryRange, ...HistoryRange[]] = [{ value: "month", label: "30 days", days: month }];
  if (halfYear.length > month.length)
    ranges.push({ value: "half-year", label: "Half a year", days: halfYear });
  if (days.length > halfYear.length)
    ranges.push({ value: "all", label: "All, week by week", days: byWeek(days) });
  return ranges;
}

/** The last day of each week (as UTC counts them from 1970), and each on which the formula changes. */
function byWeek(days: readonly ScoreDay[]): ScoreDay[] {
  const weekOf = ({ day }: ScoreDay) => Math.floor(day.getTime() / (7 * dayMs));
  return days.filter((day, index) => {
    const [before, next] = [days[index - 1], days[index + 1]];
    if (!next || weekOf(next) !== weekOf(day)) return true;
    return next.formula !== day.formula || before?.formula !== day.formula;
  });
}
