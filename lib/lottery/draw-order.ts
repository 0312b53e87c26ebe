import { createHash, createHmac } from "node:crypto";

/** The bytes of a secret in hexadecimal: 32. Throws for anything else. */
function secretBytes(secret: string): Buffer {
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new Error("a secret is 32 bytes in hexadecimal");
  return Buffer.from(secret, "hex");
}

/** The hash of a secret (32 bytes in hexadecimal) that is published before entries open: SHA-256 of its bytes, in hexadecimal. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secretBytes(secret)).digest("hex");
}

/** Entry ids as they are drawn from: in small letters, sorted by their characters. */
export function sortedEntries(ids: readonly string[]): string[] {
  return ids.map((id) => id.toLowerCase()).toSorted();
}

/**
 * The order in which entries are drawn. `seed` is the HMAC-SHA256, under the secret's bytes, of the sorted ids with a line feed
 * between each two; an entry's number is the HMAC-SHA256, under the seed's bytes, of its id; the smallest number, read as bytes
 * from the left, comes first. So every entry changes the order of all.
 */
export function drawOrder(secret: string, ids: readonly string[]): string[] {
  const sorted = sortedEntries(ids);
  const seed = createHmac("sha256", secretBytes(secret)).update(sorted.join("\n"), "utf8").digest();
  const numbers = new Map(
    sorted.map((id) => [id, createHmac("sha256", seed).update(id, "utf8").digest("hex")]),
  );
  return sorted.toSorted((one, other) => ((numbers.get(one) ?? "") < (numbers.get(other) ?? "") ? -1 : 1));
}
