import "server-only";
import { CompactSign } from "jose";
import type { Receipt } from "@/lib/claim/receipt";
import { db } from "@/lib/db";
import { type SigningKey, signingKey } from "@/lib/signing-key";

const keyName = "claim receipt";

const published = new Set<string>();

/** Writes the key's public half down before anything that it signed leaves the house. */
async function publish({ kid, publicJwk: jwk }: SigningKey): Promise<void> {
  if (published.has(kid)) return;
  await db.receiptKey.createMany({ data: [{ kid, jwk: { ...jwk } }], skipDuplicates: true });
  published.add(kid);
}

/** Signs a receipt: a compact JWS (Ed25519), whose key is in the published set. The same receipt has the same signature. */
export async function signReceipt(receipt: Receipt): Promise<string> {
  const key = await signingKey(keyName);
  await publish(key);
  return new CompactSign(new TextEncoder().encode(JSON.stringify(receipt)))
    .setProtectedHeader({ alg: "EdDSA", kid: key.kid, typ: "laurel-receipt+jws" })
    .sign(key.privateKey);
}
