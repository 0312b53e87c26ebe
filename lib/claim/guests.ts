/** For how many hours after the holder the guests may come. */
export const guestHours = 12;

/** A claim names at most so many guests, whatever its perk. */
export const mostGuests = 9;

/**
 * The ordinals by which `count` more guests come in: the lowest of 1..`guests` that nobody has. Null when fewer are free,
 * so that a party never exceeds its holder and guests.
 */
export function nextOrdinals(guests: number, taken: readonly number[], count: number): number[] | null {
  const free = Array.from({ length: guests }, (_, index) => index + 1).filter(
    (ordinal) => !taken.includes(ordinal),
  );
  return free.length < count ? null : free.slice(0, count);
}

export const guestsInWords = (count: number) => `${count} ${count === 1 ? "guest" : "guests"}`;
