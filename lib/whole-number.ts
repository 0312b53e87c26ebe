import { z } from "zod";

/** A whole number within a range, with one sentence for everything that it is not. */
export function wholeNumber(what: string, least: number, most: number) {
  const range = `${what} is a whole number from ${least} to ${most.toLocaleString("en")}.`;
  return z.number({ error: range }).int(range).min(least, range).max(most, range);
}
