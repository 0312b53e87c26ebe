import type { PassKey } from "@/lib/claim/pass-key";

/** For how long one pass is shown before the next. */
export const windowMs = 15_000;

/** What a pass of a member's own device says, and what it was signed with. */
export interface DevicePass {
  readonly claimId: string;
  /** In which fifteen seconds since 1970 it was made, by the device's clock. */
  readonly window: number;
  /** Counts what the device has shown for this perk: a picture of an earlier pass has a smaller one. */
  readonly counter: number;
  readonly signed: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

const mark = "LR1";
const written =
  /^(LR1\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,12})\.(\d{1,9}))\.([A-Za-z0-9_-]{86})$/;

const algorithms = {
  Ed25519: { key: { name: "Ed25519" }, signing: { name: "Ed25519" } },
  "P-256": {
    key: { name: "ECDSA", namedCurve: "P-256" },
    signing: { name: "ECDSA", hash: "SHA-256" },
  },
} as const satisfies Record<PassKey["crv"], unknown>;

/** How WebCrypto makes, imports and uses keys of a curve. */
export const algorithmsOf = (crv: PassKey["crv"]) => algorithms[crv];

const toBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (symbol) => symbol.charCodeAt(0));

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The window that a moment is in. */
export const windowAt = (atMs: number): number => Math.floor(atMs / windowMs);

/** Whether a scanned text is a device's pass at all; what is not may be a pass that the server signed. */
export const isDevicePass = (text: string): boolean => text.startsWith(`${mark}.`);

/** Makes the text of the QR code: claim, window, counter and the signature over them. */
export async function signPass(
  { privateKey, crv }: { privateKey: CryptoKey; crv: PassKey["crv"] },
  { claimId, window, counter }: Pick<DevicePass, "claimId" | "window" | "counter">,
): Promise<string> {
  const signed = `${mark}.${claimId}.${window}.${counter}`;
  const signature = await crypto.subtle.sign(algorithms[crv].signing, privateKey, bytesOf(signed));
  return `${signed}.${toBase64Url(new Uint8Array(signature))}`;
}

/** Reads the text of a QR code; null for whatever does not have the form of a device's pass. Proves nothing yet. */
export function readPass(text: string): DevicePass | null {
  const [, signed, claimId, window, counter, signature] = written.exec(text) ?? [];
  if (!signed || !claimId || !signature) return null;
  const numbers = { window: Number(window), counter: Number(counter) };
  return { claimId, ...numbers, signed, signature: fromBase64Url(signature) };
}

/** Whether the owner of the key made the pass. A key that is none has made nothing. */
export async function isSignedBy(pass: DevicePass, key: PassKey): Promise<boolean> {
  const { key: imported, signing } = algorithms[key.crv];
  try {
    const publicKey = await crypto.subtle.importKey("jwk", key, imported, false, ["verify"]);
    return await crypto.subtle.verify(signing, publicKey, pass.signature, bytesOf(pass.signed));
  } catch {
    return false;
  }
}
