import "server-only";
import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { calculateJwkThumbprint, exportJWK } from "jose";
import { signingSeed } from "@/lib/crypto";

// An Ed25519 private key in PKCS #8 is these bytes and the seed.
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** The public half as others get it: JWK (RFC 8037). */
export interface PublicJwk {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
}

export interface SigningKey {
  /** RFC 7638 thumbprint of the public half. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: PublicJwk;
}

const made = new Map<string, Promise<SigningKey>>();

async function make(name: string): Promise<SigningKey> {
  const der = Buffer.concat([pkcs8Prefix, signingSeed(name)]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const { x } = await exportJWK(createPublicKey(privateKey));
  if (!x) throw new Error("an Ed25519 key without x");
  const publicJwk = { kty: "OKP", crv: "Ed25519", x } as const;
  return { kid: await calculateJwkThumbprint(publicJwk), privateKey, publicJwk };
}

/** The Ed25519 key of that name, derived from the server's secret: every process has the same. */
export function signingKey(name: string): Promise<SigningKey> {
  const key = made.get(name) ?? make(name);
  made.set(name, key);
  return key;
}
