import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PassType, PKPass } from "passkit-generator";
import { groupedCode } from "@/lib/claim/code";
import { env } from "@/lib/env";
import { ok, type Result, refuse } from "@/lib/result";
import { appleColours } from "@/lib/wallet-pass/apple-colours";
import { linesOf } from "@/lib/wallet-pass/pass-lines";
import type { WalletPass } from "@/lib/wallet-pass/queries";
import { shortened } from "@/lib/wallet-pass/shortened";
import type { AppleWallet } from "@/lib/wallet-settings";
import type { PerkKind } from "@/prisma/generated/enums";

/** Apple's styles, which decide the shape of the card and where the wallet sorts it. */
const styles = {
  EVENT: "eventTicket",
  DISCOUNT: "coupon",
  FLASH: "coupon",
  SAMPLE: "coupon",
  LOUNGE: "generic",
  BOARDING: "generic",
  HOTEL: "generic",
} as const satisfies Record<PerkKind, string>;

const pictures = [
  "icon.png",
  "icon@2x.png",
  "icon@3x.png",
  "logo.png",
  "logo@2x.png",
  "logo@3x.png",
] as const;

let kept: Promise<Record<string, Buffer>> | undefined;

/** The pictures of every pass, read once. */
function picturesOf(): Promise<Record<string, Buffer>> {
  const folder = join(process.cwd(), "public", "icons", "apple-pass");
  kept ??= Promise.all(pictures.map(async (name) => [name, await readFile(join(folder, name))] as const))
    .then(Object.fromEntries<Buffer>)
    .catch((error: unknown) => {
      // The next who asks tries again.
      kept = undefined;
      throw error;
    });
  return kept;
}

/** The bytes that fit on the front in one line of large letters. */
const frontBytes = 60;

const howToShow =
  "Show the QR code to staff, or read them the code below it. They need network to accept it.";

function backOf(pass: WalletPass) {
  const { venue, benefit, terms, claimId } = pass;
  return [
    { key: "whole", label: "What you get", value: benefit },
    ...(venue
      ? [{ key: "address", label: "Where", value: `${venue.name}\n${venue.address}, ${venue.city}` }]
      : []),
    { key: "show", label: "How to show it", value: howToShow },
    { key: "terms", label: "Terms", value: terms },
    { key: "laurel", label: "In Laurel", value: `${env.url}/wallet/${claimId}` },
  ];
}

/**
 * The pass as a file for Apple Wallet (.pkpass), signed with the operator's certificate; the same claim replaces its earlier file there.
 * Refuses while the certificate does not hold: Apple Wallet would not take the file.
 */
export async function applePassOf(
  pass: WalletPass,
  { certificate, key, wwdr, teamId, passTypeId, from, until }: AppleWallet,
  now: Date,
): Promise<Result<Buffer, "certificate_over">> {
  if (now < from || now > until) return refuse("certificate_over");
  const card = new PassType(styles[pass.kind]);
  const lines = linesOf(pass).map(({ key, label, text }) => ({ key, label, value: text }));
  card.primaryFields.push({ key: "benefit", label: pass.title, value: shortened(pass.benefit, frontBytes) });
  card.secondaryFields.push(...lines.slice(0, 2));
  card.auxiliaryFields.push(...lines.slice(2));
  card.backFields.push(...backOf(pass));
  const file = new PKPass(
    await picturesOf(),
    { wwdr, signerCert: certificate, signerKey: key },
    {
      ...{ passTypeIdentifier: passTypeId, teamIdentifier: teamId, serialNumber: pass.claimId },
      ...{ organizationName: pass.brandName, logoText: pass.brandName, sharingProhibited: true },
      ...{ description: `${pass.title}, from ${pass.brandName}`, ...appleColours },
    },
  );
  file.types.push(card);
  file.setExpirationDate(pass.endsAt);
  file.setBarcodes({
    ...{ format: "PKBarcodeFormatQR", message: pass.token, messageEncoding: "iso-8859-1" },
    altText: groupedCode(pass.code),
  });
  return ok(file.getAsBuffer());
}
