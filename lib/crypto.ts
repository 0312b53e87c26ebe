import "server-only";
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { env } from "@/lib/env";

/** What an HMAC stands for: the same text under two purposes gives two unrelated values. */
export type HmacPurpose =
  | "identity"
  | "engager"
  | "link-state"
  | "gist"
  | "claim-code"
  | "perk-code"
  | "scan-session"
  | "sight"
  | "invitation";

// Keys as the library keeps them: given as bytes, each use would prepare them anew.
const derived = new Map<string, KeyObject>();

function keyFor(purpose: string, bytes: Buffer): KeyObject {
  const known = derived.get(purpose);
  if (known) return known;
  const key = createSecretKey(Buffer.from(hkdfSync("sha256", bytes, "", `laurel ${purpose}`, 32)));
  derived.set(purpose, key);
  return key;
}

/** HMAC-SHA256 as base64url (43 characters). Not reversible without the server's key. */
export function hmacOf(purpose: HmacPurpose, text: string): string {
  return createHmac("sha256", keyFor(purpose, env.hmacKey)).update(text).digest("base64url");
}

/** Encrypts a secret for the database: AES-256-GCM, as `keyId.iv.ciphertext.tag`. */
export function seal(text: string): string {
  const [key] = env.keys;
  if (!key) throw new Error("LAUREL_KEYS holds no key");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [key.id, ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/** Reverses `seal`. Throws when the key is no longer in the ring or the text was altered. */
export function unseal(sealed: string): string {
  const [id, ...parts] = sealed.split(".");
  const [iv, text, tag] = parts.map((part) => Buffer.from(part, "base64url"));
  const key = env.keys.find((candidate) => candidate.id === id);
  if (!key || !iv || !text || !tag) throw new Error(`no key to unseal with: ${id}`);
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, iv);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}

/** 32 derived bytes, as the seed of a signing key of the given name. */
export function signingSeed(name: string): Buffer {
  return keyFor(`signing ${name}`, env.hmacKey).export();
}
