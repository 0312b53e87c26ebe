const shapes = {
  full: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  },
  day: { day: "numeric", month: "short", year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type TimeStyle = keyof typeof shapes;

/** A moment, for people and for machines. In the given zone (IANA), named; UTC where there is none. */
export function Time({ at, zone = "UTC", style = "full" }: { at: Date; zone?: string; style?: TimeStyle }) {
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {new Intl.DateTimeFormat("en-GB", { ...shapes[style], timeZone: zone }).format(at)}
    </time>
  );
}

/** A day without its year, as in "3 Sep", in UTC. */
export function dayText(at: Date): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format(at);
}
