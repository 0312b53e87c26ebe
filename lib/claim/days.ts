import { localTime } from "@/lib/perk/zoned-time";

const dayMs = 24 * 60 * 60 * 1000;

/** A day of the calendar as a date field writes it, `2026-11-24`. Compares as text. */
export type Day = string;

/** The days, first and last included, on which something can be used. */
export interface UsableSpan {
  readonly first: Day;
  readonly last: Day;
}

/** Whether text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day that it is in the zone. */
export function dayAt(at: Date, timeZone: string): Day {
  return localTime(at, timeZone).slice(0, 10);
}

/** The days on which a claim of this moment can be used, on the calendar of the place. */
export function usableSpan(now: Date, usableDays: number, timeZone: string): UsableSpan {
  const until = new Date(now.getTime() + usableDays * dayMs);
  return { first: dayAt(now, timeZone), last: dayAt(until, timeZone) };
}

/** How many nights lie between two days. */
export function nightsBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

const inWords = new Intl.DateTimeFormat("en-GB", {
  ...{ timeZone: "UTC", weekday: "short", day: "numeric", month: "short", year: "numeric" },
});

/** A day as a person reads it: `Tue, 24 Nov 2026`. */
export function dayInWords(day: Day): string {
  return inWords.format(new Date(`${day}T00:00Z`));
}
