import "server-only";
import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { CompactSign, compactVerify } from "jose";
import { z } from "zod";
import { signingSeed } from "@/lib/crypto";

// An Ed25519 private key in PKCS #8 is these bytes and the seed.
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

let kept: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;

function keys() {
  if (kept) return kept;
  const der = Buffer.concat([pkcs8Prefix, signingSeed("pass")]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  kept = { privateKey, publicKey: createPublicKey(privateKey) };
  return kept;
}

/** What a pass says: the claim, and when it ends in seconds since 1970. Nothing of the person. */
const content = z.object({ claim: z.uuid(), exp: z.int() });

/** Makes the pass of a claim: a compact JWS signed by the server (Ed25519). The same claim always has the same pass. */
export async function passOf(claimId: string, usableUntil: Date): Promise<string> {
  const text = JSON.stringify({ claim: claimId, exp: Math.floor(usableUntil.getTime() / 1000) });
  return new CompactSign(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "EdDSA" })
    .sign(keys().privateKey);
}

/** The claim that a pass stands for; null for whatever we did not sign. Whether it still holds is the database's to say. */
export async function claimOfPass(pass: string): Promise<string | null> {
  const verified = await compactVerify(pass, keys().publicKey, { algorithms: ["EdDSA"] }).catch(() => null);
  if (!verified) return null;
  return content.parse(JSON.parse(new TextDecoder().decode(verified.payload))).claim;
}
