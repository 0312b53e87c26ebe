import "server-only";
import { createHash } from "node:crypto";

declare const picture: unique symbol;

/** SHA-256 of a picture's bytes as 64 hex digits: its name in a store. */
export type PictureKey = string & { readonly [picture]: "key" };

/** A place outside the database for pictures' bytes. Each of its answers is whole, or a thrown `PictureStoreDown`. */
export interface PictureStore {
  /** Stores the bytes, which are those of the key; putting them again changes nothing. */
  readonly put: (key: PictureKey, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Null where the store has no such picture. */
  readonly get: (key: PictureKey) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Removes the picture; one that is gone already is none to worry about. */
  readonly remove: (key: PictureKey) => Promise<void>;
}

/** The store did not do what it was asked, and may do it later. Nothing is known of what it did. */
export class PictureStoreDown extends Error {
  override readonly name = "PictureStoreDown";
}

export function keyOf(bytes: Uint8Array): PictureKey {
  return createHash("sha256").update(bytes).digest("hex") as PictureKey;
}

/** A key as the database has it. Paths and addresses are made of keys, so nothing else passes for one. */
export function readKey(text: string): PictureKey {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error("no key of a picture");
  return text as PictureKey;
}
