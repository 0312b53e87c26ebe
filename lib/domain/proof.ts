import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const name = "laurel-verification";

/** The host at which a domain's TXT record is looked for. */
export const recordHost = (domain: string) => `_laurel-challenge.${domain}`;

/** The whole text of a brand's TXT record. */
export const recordValue = (token: string) => `${name}=${token}`;

/** The path at which a domain's file is looked for. */
export const filePath = "/.well-known/laurel.json";

/** What the file may look like. */
export const fileText = (token: string) => JSON.stringify({ [name]: token });

// Compared by their sums, so that the time it takes says nothing of how much of a text was right.
const sumOf = (text: string) => createHash("sha256").update(text).digest();
const same = (one: string, other: string) => timingSafeEqual(sumOf(one), sumOf(other));
const isAmong = (texts: readonly string[], wanted: string) =>
  texts.reduce((found, text) => same(text, wanted) || found, false);

/** Whether one of a domain's TXT records, each in one piece, is exactly the brand's. */
export function recordsProve(values: readonly string[], token: string): boolean {
  return isAmong(values, recordValue(token));
}

// Several brands, or several Laurels, may share a domain: a list holds all their tokens.
const fileShape = z.object({ [name]: z.union([z.string(), z.array(z.string()).max(100)]) });

/** The tokens that a file names, given as parsed JSON; null where it is no file of ours. */
export function tokensIn(json: unknown): string[] | null {
  const file = fileShape.safeParse(json);
  return file.success ? [file.data[name] ?? []].flat() : null;
}

/** Whether one of the file's tokens is exactly the brand's. */
export function tokensProve(tokens: readonly string[], token: string): boolean {
  return isAmong(tokens, token);
}
