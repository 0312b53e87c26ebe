/** Half an hour of checks. */
export interface StripPart {
  readonly from: Date;
  readonly checks: number;
  /** Checks of that time which found a difference. */
  readonly failed: number;
}

export const partMinutes = 30;
const partMs = partMinutes * 60_000;
const parts = 48;

/** The last 24 hours in half hours, the one that `now` is in last; those without checks too. */
export function stripOf(checks: readonly { at: Date; differences: number }[], now: Date): StripPart[] {
  const partOf = (at: Date) => Math.floor(at.getTime() / partMs);
  const first = partOf(now) - parts + 1;
  const strip = Array.from({ length: parts }, (_, i) => ({
    from: new Date((first + i) * partMs),
    checks: 0,
    failed: 0,
  }));
  for (const { at, differences } of checks) {
    const part = strip[partOf(at) - first];
    if (!part) continue;
    part.checks += 1;
    if (differences > 0) part.failed += 1;
  }
  return strip;
}
