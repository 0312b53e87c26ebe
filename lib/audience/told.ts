/** Fewer people than this are never told as a number: among them somebody could be recognised. */
export const leastTold = 20;

/** A number of people as it may be told: null stands for fewer than 20. */
export type Told = number | null;

/**
 * So many people as brands are told: to tens below a thousand, to two significant digits above. More people are never told as
 * fewer, and fewer than 20 are not told at all.
 */
export function told(people: number): Told {
  if (people < leastTold) return null;
  const unit = people < 1_000 ? 10 : 10 ** (Math.floor(Math.log10(people)) - 1);
  return Math.round(people / unit) * unit;
}

/** How many in ten of some people others of them are; null where either may not be told. */
export function inTen(part: number, whole: number): number | null {
  return told(part) === null || told(whole) === null ? null : Math.round((10 * part) / whole);
}
