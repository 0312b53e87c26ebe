import type { Span, VenueHours } from "@/lib/venue/hours";

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Minutes of the day at which a span ends; past midnight it is more than a day's. */
const endOf = ({ from, to }: Span) => minutesOf(to) + (minutesOf(to) > minutesOf(from) ? 0 : 24 * 60);

/** `9`, `9:30`, `9.30` or `09:30` as `09:30`; null for what is no time. */
function clockOf(typed: string): string | null {
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed) ?? [];
  if (hour === "" || Number(minute) > 59) return null;
  const clock = `${hour.padStart(2, "0")}:${minute}`;
  return Number(hour) < 24 || clock === "24:00" ? clock : null;
}

const allDay: Span = { from: "00:00", to: "24:00" };

/**
 * When it is open on a day, as people write it: `9-17`, `09:00–12:00, 14:00–22:00`, `18:00-02:00` past midnight, `all day`;
 * `closed` and nothing mean closed. Null for what is none of this, for times that overlap, and for more than six.
 */
export function spansFrom(typed: string): Span[] | null {
  const text = typed.trim().toLowerCase();
  if (text === "" || text === "closed") return [];
  if (text === "all day" || text === "24 hours") return [allDay];
  const spans = text.split(/\s*(?:,|;|\band\b)\s*/).map((part) => {
    const [from, to, ...more] = part.split(/\s*(?:-|–|—|\bto\b)\s*/).map(clockOf);
    return from && to && more.length === 0 && from !== to && from !== "24:00" ? { from, to } : null;
  });
  const sorted = spans
    .filter((span) => span !== null)
    .toSorted((one, other) => minutesOf(one.from) - minutesOf(other.from));
  const overlaps = sorted.some((span, index) => {
    const next = sorted[index + 1];
    return next !== undefined && minutesOf(next.from) < endOf(span);
  });
  return sorted.length < spans.length || overlaps || spans.length > 6 ? null : sorted;
}

/** Spans as `spansFrom` reads them; `closed` for none. */
export function spansText(spans: readonly Span[]): string {
  if (spans.length === 0) return "closed";
  const [only] = spans;
  if (only?.from === allDay.from && only.to === allDay.to) return "all day";
  return spans.map(({ from, to }) => `${from}–${to}`).join(", ");
}

/** Exceptions as people type them, one a line: `2026-12-24 09:00–13:00`. Null for a line that is none, and for a date twice. */
export function exceptionsFrom(typed: string): VenueHours["exceptions"] | null {
  const lines = typed.split("\n").map((line) => line.trim());
  const read = lines.filter(Boolean).map((line) => {
    const [, date = "", rest = ""] = /^(\d{4}-\d{2}-\d{2})\s*:?\s*(.*)$/.exec(line) ?? [];
    const at = new Date(`${date}T00:00Z`);
    const real = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
    // A date alone says nothing: closed is said by its word.
    const spans = rest === "" ? null : spansFrom(rest);
    return real && spans ? { date, spans } : null;
  });
  const whole = read.filter((one) => one !== null);
  const dates = new Set(whole.map(({ date }) => date));
  if (whole.length < read.length || dates.size < whole.length || whole.length > 60) return null;
  return whole.toSorted((one, other) => one.date.localeCompare(other.date));
}
