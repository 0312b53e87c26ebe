import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { z } from "zod";

/** What signs passes for Apple Wallet; its three parts as PEM. */
export interface AppleWallet {
  readonly certificate: string;
  readonly key: string;
  /** Apple's certificate that issued ours. */
  readonly wwdr: string;
  /** Both as the certificate's subject says, so that they cannot disagree with it. */
  readonly teamId: string;
  readonly passTypeId: string;
  /** From when until when both certificates hold. */
  readonly from: Date;
  readonly until: Date;
}

/** Whose passes for Google Wallet are, and the service account that signs them. */
export interface GoogleWallet {
  readonly issuerId: string;
  readonly email: string;
  readonly key: KeyObject;
}

const appleNames = ["APPLE_WALLET_CERTIFICATE", "APPLE_WALLET_KEY", "APPLE_WALLET_WWDR"] as const;
const googleNames = ["GOOGLE_WALLET_ISSUER_ID", "GOOGLE_WALLET_ACCOUNT"] as const;

type Name = (typeof appleNames)[number] | (typeof googleNames)[number];
type Raw = { readonly [One in Name]?: string | undefined };
type Complain = (name: Name, message: string) => void;

/** Whether settings that only make sense together are all there; complains of each that is missing beside others. */
function allOf(names: readonly Name[], raw: Raw, complain: Complain): boolean {
  const missing = names.filter((name) => !raw[name]);
  if (missing.length === names.length) return false;
  for (const name of missing) complain(name, `is not set: ${names.join(", ")} go together`);
  return missing.length === 0;
}

// Many a place that keeps settings has them in one line.
const pem = (text = "") => text.replaceAll("\\n", "\n");

function certificateIn(name: Name, raw: Raw, complain: Complain): X509Certificate | null {
  try {
    return new X509Certificate(pem(raw[name]));
  } catch {
    complain(name, "write a certificate in PEM, from -----BEGIN CERTIFICATE----- on");
    return null;
  }
}

function rsaKey(text: string): KeyObject | null {
  try {
    const key = createPrivateKey(text);
    return key.asymmetricKeyType === "rsa" ? key : null;
  } catch {
    return null;
  }
}

/** A part of who a certificate is for, as in `OU`; undefined where it has none. */
function subjectPart({ subject }: X509Certificate, name: string): string | undefined {
  const start = `${name}=`;
  return subject
    .split("\n")
    .find((line) => line.startsWith(start))
    ?.slice(start.length);
}

function appleWallet(raw: Raw, complain: Complain): AppleWallet | null {
  if (!allOf(appleNames, raw, complain)) return null;
  const certificate = certificateIn("APPLE_WALLET_CERTIFICATE", raw, complain);
  const wwdr = certificateIn("APPLE_WALLET_WWDR", raw, complain);
  const key = rsaKey(pem(raw.APPLE_WALLET_KEY));
  if (!key) complain("APPLE_WALLET_KEY", "write an RSA private key in PEM, without a passphrase");
  if (!certificate || !wwdr || !key) return null;
  if (!certificate.checkPrivateKey(key))
    complain("APPLE_WALLET_KEY", "is not the key of APPLE_WALLET_CERTIFICATE");
  if (!certificate.checkIssued(wwdr) || !certificate.verify(wwdr.publicKey))
    complain("APPLE_WALLET_WWDR", "is not the certificate that issued APPLE_WALLET_CERTIFICATE");
  const [teamId, passTypeId] = [subjectPart(certificate, "OU"), subjectPart(certificate, "UID")];
  if (!teamId || !passTypeId) {
    const message = "is no certificate of a pass type: its subject lacks UID (pass type) or OU (team)";
    complain("APPLE_WALLET_CERTIFICATE", message);
    return null;
  }
  const starts = [certificate.validFromDate, wwdr.validFromDate].map((at) => at.getTime());
  const ends = [certificate.validToDate, wwdr.validToDate].map((at) => at.getTime());
  return {
    ...{ certificate: certificate.toString(), wwdr: wwdr.toString(), teamId, passTypeId },
    key: key.export({ type: "pkcs8", format: "pem" }).toString(),
    ...{ from: new Date(Math.max(...starts)), until: new Date(Math.min(...ends)) },
  };
}

const accountShape = z.object({ client_email: z.email(), private_key: z.string() });

/** The text as JSON; undefined for what is none. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function googleWallet(raw: Raw, complain: Complain): GoogleWallet | null {
  if (!allOf(googleNames, raw, complain)) return null;
  const issuerId = raw.GOOGLE_WALLET_ISSUER_ID ?? "";
  if (!/^\d{5,20}$/.test(issuerId)) complain("GOOGLE_WALLET_ISSUER_ID", "write the issuer's number");
  const account = accountShape.safeParse(jsonIn(raw.GOOGLE_WALLET_ACCOUNT ?? ""));
  const key = account.success ? rsaKey(account.data.private_key) : null;
  if (account.success && key) return { issuerId, email: account.data.client_email, key };
  const message = "write the JSON of a service account's key as Google hands it out";
  complain("GOOGLE_WALLET_ACCOUNT", `${message}: client_email and private_key are read`);
  return null;
}

/** The settings of wallets that are not ours; null for one that the operator did not set up. */
export const walletSettings = z
  .object({
    APPLE_WALLET_CERTIFICATE: z.string().optional(),
    APPLE_WALLET_KEY: z.string().optional(),
    APPLE_WALLET_WWDR: z.string().optional(),
    GOOGLE_WALLET_ISSUER_ID: z.string().optional(),
    GOOGLE_WALLET_ACCOUNT: z.string().optional(),
  })
  .transform((raw, context) => {
    const complain: Complain = (name, message) => context.addIssue({ code: "custom", path: [name], message });
    return { appleWallet: appleWallet(raw, complain), googleWallet: googleWallet(raw, complain) };
  });
