/** A moment, for people and for machines. In the given zone, named; UTC where there is none. */
export function Time({
  at,
  zone = "UTC",
  style = "full",
}: {
  at: Date;
  zone?: string;
  style?: "full" | "day" | "clock";
}) {
  const shape: Intl.DateTimeFormatOptions = {
    full: {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
    } as const,
    day: { day: "numeric", month: "short", year: "numeric" } as const,
    clock: { hour: "2-digit", minute: "2-digit" } as const,
  }[style];
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {new Intl.DateTimeFormat("en-GB", { ...shape, timeZone: zone }).format(at)}
    </time>
  );
}
