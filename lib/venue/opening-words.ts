import { localTime } from "@/lib/perk/zoned-time";
import { type Span, type VenueHours, weekdayOf, weekdays } from "@/lib/venue/hours";
import { dateAfter, openingAt } from "@/lib/venue/opening";
import { spansText } from "@/lib/venue/typed-hours";

const dayMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

const dateText = (date: string) => dayMonth.format(new Date(`${date}T00:00Z`));

/** Whether a venue is open, as people say it, on the clock of its zone: `Open today until 22:00`. */
export function openingText(hours: VenueHours, timeZone: string, now: Date): string {
  const today = localTime(now, timeZone).slice(0, 10);
  const opening = openingAt(hours, timeZone, now);
  const moment = opening.open ? opening.until : opening.opens;
  if (!moment) return opening.open ? "Open around the clock" : "Closed";
  const [date = "", clock = ""] = localTime(moment, timeZone).split("T");
  const tomorrow = dateAfter(today, 1);
  const weekday = weekdays[weekdayOf(date)];
  if (opening.open) {
    if (date === tomorrow && clock === "00:00") return "Open today until midnight";
    const day = date === today ? "" : date === tomorrow ? " tomorrow" : ` on ${weekday}`;
    return `Open ${day === "" ? "today " : ""}until ${clock}${day}`;
  }
  const near = date < dateAfter(today, 7);
  const day =
    date === today ? "today" : date === tomorrow ? "tomorrow" : `on ${near ? weekday : dateText(date)}`;
  return `Closed now, opens ${day} at ${clock}`;
}

const same = (one: readonly Span[], other: readonly Span[]) => spansText(one) === spansText(other);

/** The hours of a week, days that are alike in a row together, and the exceptions from today on. */
export function hoursLines(
  hours: VenueHours,
  today: string,
): { readonly days: string; readonly open: string }[] {
  const lines: { from: number; to: number; spans: readonly Span[] }[] = [];
  for (const [index, spans] of hours.week.entries()) {
    const last = lines.at(-1);
    if (last && same(last.spans, spans)) last.to = index;
    else lines.push({ from: index, to: index, spans });
  }
  const week = lines.map(({ from, to, spans }) => ({
    days: from === to ? `${weekdays[from]}` : `${weekdays[from]} to ${weekdays[to]}`,
    open: spansText(spans),
  }));
  const coming = hours.exceptions.filter(({ date }) => date >= today);
  return [...week, ...coming.map(({ date, spans }) => ({ days: dateText(date), open: spansText(spans) }))];
}
