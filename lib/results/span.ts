/** Days in a row, UTC: from the first to the last, both included. Midnights. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

export type Step = "day" | "week";

const dayMs = 24 * 60 * 60 * 1000;
/** Up to so many days each is shown, beyond that each week. */
const mostDays = 31;

export function midnight(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs);
}

/** The first instant after the span. */
export function endOf({ to }: Span): Date {
  return new Date(to.getTime() + dayMs);
}

/** The Monday of its week. */
export function weekOf(day: Date): Date {
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * dayMs);
}

export function stepOf(span: Span): Step {
  return endOf(span).getTime() - span.from.getTime() <= mostDays * dayMs ? "day" : "week";
}

/** The first day of each step of the span, in order; of weeks the first may begin before it. */
export function stepsOf(span: Span): Date[] {
  const step = stepOf(span);
  const strideMs = step === "day" ? dayMs : 7 * dayMs;
  const first = step === "day" ? span.from : weekOf(span.from);
  const count = Math.ceil((endOf(span).getTime() - first.getTime()) / strideMs);
  return Array.from({ length: count }, (_, index) => new Date(first.getTime() + index * strideMs));
}

/**
 * What is looked at: the days asked for as far as they make sense, else the whole time from `begun` until today. Never more than
 * that, so that no address makes a page of a thousand years.
 */
export function spanFrom(
  asked: { readonly from: Date | null; readonly to: Date | null },
  begun: Date,
  now: Date,
): Span {
  const [first, last] = [midnight(begun), midnight(now)];
  const clamped = (day: Date) => new Date(Math.min(last.getTime(), Math.max(first.getTime(), day.getTime())));
  const [from, to] = [clamped(asked.from ?? first), clamped(asked.to ?? last)];
  return from <= to ? { from, to } : { from: to, to: from };
}

/** A day as addresses and files have it, as in `2026-11-25`. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
