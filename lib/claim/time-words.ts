const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
}

/** An instant as a person reads it, and on whose clock: `Tue, 24 Nov 2026, 09:00 (Lisbon time)`. */
export function timeInWords(at: Date, timeZone: string): string {
  const place = timeZone === "UTC" ? "UTC" : `${timeZone.split("/").at(-1)?.replaceAll("_", " ")} time`;
  return `${formatOf(timeZone).format(at)} (${place})`;
}
