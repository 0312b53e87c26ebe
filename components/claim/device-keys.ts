"use client";
import { inStore } from "@/components/claim/browser-database";
import { algorithmsOf } from "@/lib/claim/device-pass";
import { type PassKey, passKeyShape } from "@/lib/claim/pass-key";

/** The key with which this device shows passes of one perk. The private half never leaves the browser, not even for us. */
export interface DeviceKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: PassKey;
  /** How many passes were shown with it. */
  readonly counter: number;
}

const store = "pass-keys";

async function makeKey(): Promise<DeviceKey> {
  const pairOf = async (crv: PassKey["crv"]) =>
    (await crypto.subtle.generateKey(algorithmsOf(crv).key, false, ["sign", "verify"])) as CryptoKeyPair;
  // Older browsers have no Ed25519; every browser has P-256.
  const pair = await pairOf("Ed25519").catch(() => pairOf("P-256"));
  const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  const publicKey = passKeyShape.parse(y === undefined ? { kty, crv, x } : { kty, crv, x, y });
  return { privateKey: pair.privateKey, publicKey, counter: 0 };
}

/** This device's key for a perk, or null. */
export async function keyOf(perkId: string): Promise<DeviceKey | null> {
  const found = await inStore<DeviceKey | undefined>(store, "readonly", (keys) => keys.get(perkId));
  return found ?? null;
}

/** This device's key for a perk, made now if there is none. Rejects where a browser keeps no keys. */
export async function keyFor(perkId: string): Promise<DeviceKey> {
  const known = await keyOf(perkId);
  if (known) return known;
  const made = await makeKey();
  await inStore(store, "readwrite", (keys) => keys.put(made, perkId));
  return made;
}

/** Counts one more pass shown with the key, and says which it is. */
export async function countShown(perkId: string, key: DeviceKey): Promise<number> {
  const latest = (await keyOf(perkId)) ?? key;
  const counter = latest.counter + 1;
  await inStore(store, "readwrite", (keys) => keys.put({ ...latest, counter }, perkId));
  return counter;
}

/** Forgets every key, so that nobody who uses this browser later can show the passes. */
export async function forgetKeys(): Promise<void> {
  await inStore(store, "readwrite", (keys) => keys.clear());
}
