import { instantOf, localTime } from "@/lib/perk/zoned-time";
import { spansOn, type VenueHours } from "@/lib/venue/hours";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The date so many days after another. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** When a clock in the zone shows a time of a date; for a time that clocks skip, the moment they do so. */
function momentOf(date: string, clock: string, timeZone: string): number {
  const local = clock === "24:00" ? `${dateAfter(date, 1)}T00:00` : `${date}T${clock}`;
  for (let minutes = 0; minutes <= 24 * 60; minutes += 1) {
    const shown = new Date(Date.parse(`${local}Z`) + minutes * minuteMs).toISOString().slice(0, 16);
    const at = instantOf(shown, timeZone);
    if (at) return at.getTime();
  }
  throw new Error(`${timeZone} skips more than a day after ${local}`);
}

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** The stretches of time in which the venue is open that begin on the date, as moments. */
function stretchesOf(hours: VenueHours, date: string, timeZone: string): Stretch[] {
  return spansOn(hours, date).map(({ from, to }) => ({
    from: momentOf(date, from, timeZone),
    until: momentOf(to > from ? date : dateAfter(date, 1), to, timeZone),
  }));
}

export type Opening =
  /** `until` is null where no end is in sight within a week. */
  | { readonly open: true; readonly until: Date | null }
  /** `opens` is null where it opens on none of the next 60 days. */
  | { readonly open: false; readonly opens: Date | null };

const daysToEnd = 8;
const daysToOpening = 60;

/** Whether a venue is open at a moment, and until when or from when it is. What follows without a break is one. */
export function openingAt(hours: VenueHours, timeZone: string, now: Date): Opening {
  const today = localTime(now, timeZone).slice(0, 10);
  let until = now.getTime();
  let open = false;
  for (let day = -1; day <= daysToOpening; day += 1) {
    if (open && day > daysToEnd) return { open, until: null };
    for (const stretch of stretchesOf(hours, dateAfter(today, day), timeZone)) {
      if (stretch.until <= until) continue;
      if (stretch.from > until)
        return open ? { open, until: new Date(until) } : { open, opens: new Date(stretch.from) };
      open = true;
      until = stretch.until;
    }
  }
  return open ? { open, until: new Date(until) } : { open, opens: null };
}
