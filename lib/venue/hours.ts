import { z } from "zod";

/** `09:00`, or `24:00` for the end of a day. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

const span = z.object({ from: clock, to: clock });

/** Open from one clock's reading to another; to one that is not later it is the next day's. */
export type Span = z.output<typeof span>;

const day = z.array(span).max(6);

export const venueHours = z.object({
  /** From Monday to Sunday; a day without spans is closed. */
  week: z.tuple([day, day, day, day, day, day, day]),
  /** Days on which it is otherwise. */
  exceptions: z.array(z.object({ date: z.iso.date(), spans: day })).max(60),
});

/** When a venue is open, on the clock of its zone. */
export type VenueHours = z.output<typeof venueHours>;

/** Stored hours; null where nobody said. Throws for what was never stored by us. */
export function hoursOf(stored: unknown): VenueHours | null {
  return venueHours.nullable().parse(stored);
}

export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** The place in the week of a date, Monday first. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
}

/** The spans of a date. */
export function spansOn({ week, exceptions }: VenueHours, date: string): readonly Span[] {
  return exceptions.find((one) => one.date === date)?.spans ?? week[weekdayOf(date)] ?? [];
}
