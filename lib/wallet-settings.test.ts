import { expect, test } from "vitest";
import { testSettings } from "@/e2e/fixtures/test-settings";
import {
  issuerId,
  newAppleSettings,
  newGoogleSettings,
  passTypeId,
  rootCertificate,
  teamId,
} from "@/e2e/fixtures/wallet-certificates";
import { parseEnv } from "@/lib/env";

const apple = newAppleSettings();
const { settings: google } = newGoogleSettings();
const parsed = (more: Record<string, string | undefined>) => parseEnv({ ...testSettings, ...more });

/** What is said of wrong settings, a line for each. */
function complaints(more: Record<string, string | undefined>): string[] {
  try {
    parsed(more);
  } catch (error) {
    return String(error).split("\n").slice(1);
  }
  return [];
}

test("without settings no wallet is offered", () => {
  expect(parsed({})).toMatchObject({ appleWallet: null, googleWallet: null });
});

test("team and pass type are those of the certificate", () => {
  const until = new Date("2031-05-01T00:00:00Z");
  const { appleWallet } = parsed(newAppleSettings({ until }));
  expect(appleWallet).toMatchObject({ teamId, passTypeId });
  // The certificate that issued it ends before it.
  expect(appleWallet?.until.getTime()).toBeLessThan(until.getTime());
});

test("line breaks may be written as \\n", () => {
  const inOneLine = Object.fromEntries(
    Object.entries(apple).map(([name, text]) => [name, text.trim().replaceAll("\n", "\\n")]),
  );
  expect(parsed(inOneLine).appleWallet).toEqual(parsed(apple).appleWallet);
});

test("a certificate that is over is no reason not to start", () => {
  const until = new Date(Date.now() - 60_000);
  expect(parsed(newAppleSettings({ until })).appleWallet?.until.getTime()).toBeLessThan(Date.now());
});

test.each(Object.keys(apple))("without %s the other two are wrong", (missing) => {
  expect(complaints({ ...apple, [missing]: undefined })).toEqual([
    `  ${missing}: is not set: APPLE_WALLET_CERTIFICATE, APPLE_WALLET_KEY, APPLE_WALLET_WWDR go together`,
  ]);
});

const unnamed = { CN: "Somebody", O: "Laurel" };
const wrongApple: [what: string, wrong: Record<string, string>, said: string][] = [
  [
    "no PEM",
    { APPLE_WALLET_CERTIFICATE: "certificate.pem" },
    "APPLE_WALLET_CERTIFICATE: write a certificate in PEM",
  ],
  ["a key as WWDR", { APPLE_WALLET_WWDR: apple.APPLE_WALLET_KEY }, "APPLE_WALLET_WWDR: write a certificate"],
  [
    "a certificate as key",
    { APPLE_WALLET_KEY: apple.APPLE_WALLET_CERTIFICATE },
    "APPLE_WALLET_KEY: write an RSA private key in PEM",
  ],
  [
    "another's key",
    { APPLE_WALLET_KEY: newAppleSettings().APPLE_WALLET_KEY },
    "APPLE_WALLET_KEY: is not the key of APPLE_WALLET_CERTIFICATE",
  ],
  [
    "another issuer",
    { APPLE_WALLET_WWDR: rootCertificate },
    "APPLE_WALLET_WWDR: is not the certificate that issued APPLE_WALLET_CERTIFICATE",
  ],
  [
    "no UID",
    newAppleSettings({ subject: { ...unnamed, OU: teamId } }),
    "APPLE_WALLET_CERTIFICATE: is no certificate of a pass type: its subject lacks UID",
  ],
  ["no OU", newAppleSettings({ subject: { ...unnamed, UID: passTypeId } }), "(pass type) or OU (team)"],
];

test.each(wrongApple)("Apple Wallet, %s: said in one line", (_, wrong, said) => {
  const lines = complaints({ ...apple, ...wrong });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(said);
});

test("of a service account's key only the address and the key are read", () => {
  const { googleWallet } = parsed(google);
  expect(Object.keys(googleWallet ?? {})).toEqual(["issuerId", "email", "key"]);
  expect(googleWallet).toMatchObject({ issuerId, email: "laurel@example-tests.iam.gserviceaccount.com" });
});

const account = "GOOGLE_WALLET_ACCOUNT: write the JSON of a service account's key";
const wrongGoogle: [what: string, wrong: Record<string, string | undefined>, said: string][] = [
  ["no issuer", { GOOGLE_WALLET_ISSUER_ID: undefined }, "GOOGLE_WALLET_ISSUER_ID: is not set"],
  ["no account", { GOOGLE_WALLET_ACCOUNT: undefined }, "GOOGLE_WALLET_ACCOUNT: is not set"],
  ["a name as issuer", { GOOGLE_WALLET_ISSUER_ID: "laurel" }, "GOOGLE_WALLET_ISSUER_ID: write the issuer's"],
  ["no JSON", { GOOGLE_WALLET_ACCOUNT: "key.json" }, account],
  ["no key in it", { GOOGLE_WALLET_ACCOUNT: '{"client_email":"a@example.org"}' }, account],
  ["a key that is none", { GOOGLE_WALLET_ACCOUNT: '{"client_email":"a@b.org","private_key":"x"}' }, account],
];

test.each(wrongGoogle)("Google Wallet, %s: said in one line", (_, wrong, said) => {
  const lines = complaints({ ...google, ...wrong });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(said);
});

test("what is wrong with wallets is said beside what else is wrong, and no key is repeated", () => {
  const lines = complaints({
    AUTH_SECRET: "short",
    ...apple,
    APPLE_WALLET_KEY: google.GOOGLE_WALLET_ACCOUNT,
  });
  expect(lines.map((line) => line.trim().split(":")[0])).toEqual(["AUTH_SECRET", "APPLE_WALLET_KEY"]);
  expect(lines.join()).not.toContain("PRIVATE KEY-----");
});
