import "server-only";
import { createHash, type KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import { groupedCode } from "@/lib/claim/code";
import { linesOf, type PassLine } from "@/lib/wallet-pass/pass-lines";
import type { WalletPass } from "@/lib/wallet-pass/queries";
import { shortened } from "@/lib/wallet-pass/shortened";
import type { GoogleWallet } from "@/lib/wallet-settings";

/** Google says that browsers may cut off what is longer than 1,800 characters. The rest is for what mail and messengers add to a link. */
export const longestLink = 1_725;

/** Bytes that each free text may take, the most first: the link takes the first that fits. */
const steps = [120, 80, 60, 45, 35, 28, 22, 18] as const;
const shortest = 18;

const said = (text: string) => ({ defaultValue: { language: "en", value: text } });

/**
 * The same claim with the same words is the same card. Google keeps the first words that it was told under an id, so other words
 * (of a claim that was corrected) come under another.
 */
function idOf({ claimId, title, brandName }: WalletPass, lines: readonly PassLine[]): string {
  const words = JSON.stringify([claimId, title, brandName, lines]);
  return createHash("sha256").update(words).digest("base64url").slice(0, 16);
}

/** The lines in one text, since each module of its own would take from the title. Times and days are never cut. */
function textOf(lines: readonly PassLine[], bytes: number) {
  const texts = lines.map(({ key, text }) => (key === "venue" ? shortened(text, bytes) : text));
  const rest = lines.slice(1).map(({ label }, index) => `${label}: ${texts[index + 1]}`);
  return { header: lines[0]?.label, body: [texts[0], ...rest].join("\n") };
}

function payloadOf(pass: WalletPass, issuerId: string, bytes: number) {
  const lines = linesOf(pass);
  const classId = `${issuerId}.laurel`;
  return {
    genericClasses: [{ id: classId }],
    genericObjects: [
      {
        ...{ id: `${issuerId}.${idOf(pass, lines)}`, classId },
        cardTitle: said(shortened(pass.brandName, bytes)),
        header: said(shortened(pass.title, bytes)),
        barcode: { type: "QR_CODE", value: pass.token, alternateText: groupedCode(pass.code) },
        validTimeInterval: { end: { date: pass.endsAt.toISOString().replace(/\.\d+/, "") } },
        textModulesData: [textOf(lines, bytes)],
      },
    ],
  };
}

const start = "https://pay.google.com/gp/v/save/";
const header = { alg: "RS256", typ: "JWT" };

/** Everything that is signed. */
function claimsOf(pass: WalletPass, { issuerId, email }: GoogleWallet, bytes: number) {
  const payload = payloadOf(pass, issuerId, bytes);
  const iat = Math.floor(Date.now() / 1000);
  return { typ: "savetowallet", origins: [], payload, iss: email, aud: "google", iat };
}

/** How long the link will be, signature and all: known before it is signed, which is the dear part. */
function lengthOf(claims: object, key: KeyObject): number {
  const signatureBytes = (key.asymmetricKeyDetails?.modulusLength ?? 2048) / 8;
  const parts = [header, claims].map(
    (part) => Buffer.from(JSON.stringify(part)).toString("base64url").length,
  );
  return start.length + parts.reduce((sum, part) => sum + part + 1, 0) + Math.ceil((signatureBytes * 4) / 3);
}

/**
 * The address at Google that puts a pass into the wallet of whoever opens it. Everything that the pass says is in the address, so long
 * texts are cut, and benefit, terms and colours stay on the claim's page.
 */
export async function googleLinkOf(pass: WalletPass, wallet: GoogleWallet): Promise<string> {
  const fits = (bytes: number) => lengthOf(claimsOf(pass, wallet, bytes), wallet.key) <= longestLink;
  const claims = claimsOf(pass, wallet, steps.find(fits) ?? shortest);
  return start + (await new SignJWT(claims).setProtectedHeader(header).sign(wallet.key));
}
