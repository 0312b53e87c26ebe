const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Swedish writes dates as ISO 8601 does.
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  formats.set(timeZone, made);
  return made;
}

/** Whether this is an IANA zone that the runtime knows, as in `Europe/Lisbon`. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What a clock in the zone shows at an instant, as a date-time field wants it: `2026-03-29T14:30`. */
export function localTime(at: Date, timeZone: string): string {
  return formatOf(timeZone).format(at).replace(" ", "T");
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The instant at which a clock in the zone shows `local` (`2026-03-29T14:30`). Of the two instants in an hour that clocks
 * repeat it is the first; null for a time that they skip, and for text that is no time.
 */
export function instantOf(local: string, timeZone: string): Date | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  const minutes = local.slice(0, 16);
  // A zone's offset at the time itself is one of those that it had a day before and has a day after.
  const candidates = [asUtc - dayMs, asUtc + dayMs].map((around) => {
    const offsetMs =
      Date.parse(`${localTime(new Date(around), timeZone)}Z`) - Math.floor(around / 60_000) * 60_000;
    return new Date(asUtc - offsetMs);
  });
  const shown = candidates.filter((at) => localTime(at, timeZone) === minutes);
  return shown.reduce<Date | null>((first, at) => (first && first <= at ? first : at), null);
}
