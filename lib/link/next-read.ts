const dayMs = 24 * 60 * 60 * 1000;
const spreadMs = 60 * 60 * 1000;

/** When an account is read next: a day on, an hour earlier or later by chance, so that those who linked at once do not come at once for ever. */
export function nextReadAt(now: Date, chance = Math.random()): Date {
  return new Date(now.getTime() + dayMs + (2 * chance - 1) * spreadMs);
}
