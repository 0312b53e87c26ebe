import fc from "fast-check";
import { importSPKI, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { testSettings } from "@/e2e/fixtures/test-settings";
import { issuerId, newGoogleSettings } from "@/e2e/fixtures/wallet-certificates";
import { newWalletPass } from "@/e2e/fixtures/wallet-pass";
import { claimOfPass } from "@/lib/claim/pass";
import { parseEnv } from "@/lib/env";
import { perkLimits } from "@/lib/perk/schema";
import { googleLinkOf, longestLink } from "./google-pass";
import type { WalletPass } from "./queries";

// As long as Google lets the address of a service account be: 30 characters of its own and 30 of its project.
const email = `${"a".repeat(30)}@${"p".repeat(30)}.iam.gserviceaccount.com`;
const { settings, publicKey } = newGoogleSettings(email);
const wallet = parseEnv({ ...testSettings, ...settings, GOOGLE_WALLET_ISSUER_ID: issuerId }).googleWallet;
if (!wallet) throw new Error("no wallet");
const start = "https://pay.google.com/gp/v/save/";

const linkOf = (pass: WalletPass) => googleLinkOf(pass, wallet as NonNullable<typeof wallet>);

async function cardIn(link: string) {
  const key = await importSPKI(publicKey, "RS256");
  const { payload, protectedHeader } = await jwtVerify(link.slice(start.length), key, { audience: "google" });
  expect(protectedHeader).toEqual({ alg: "RS256", typ: "JWT" });
  expect(payload).toMatchObject({ iss: email, aud: "google", typ: "savetowallet", origins: [] });
  const { genericClasses, genericObjects } = payload.payload as Record<string, { id: string }[]>;
  expect(genericClasses).toEqual([{ id: `${issuerId}.laurel` }]);
  expect(genericObjects).toHaveLength(1);
  return genericObjects?.[0];
}

test("the link has one card, signed by the service account, with the pass that staff's scanner accepts", async () => {
  const pass = await newWalletPass();
  const link = await linkOf(pass);
  expect(link.startsWith(start)).toBe(true);
  expect(await cardIn(link)).toEqual({
    id: expect.stringMatching(new RegExp(`^${issuerId}\\.[\\w-]{16}$`)),
    classId: `${issuerId}.laurel`,
    cardTitle: { defaultValue: { language: "en", value: "Aurora" } },
    header: { defaultValue: { language: "en", value: "Lounge visit" } },
    barcode: { type: "QR_CODE", value: pass.token, alternateText: "4F7 K2M 9QX" },
    validTimeInterval: { end: { date: "2031-06-03T16:00:00Z" } },
    textModulesData: [
      {
        header: "Usable until",
        body: "Tue, 3 Jun 2031, 17:00 (Lisbon time)\nWhere: Rossio, Lisbon\nVisit: Mon, 2 Jun 2031, with 2 guests",
      },
    ],
  });
  expect(await claimOfPass(pass.token)).toBe(pass.claimId);
});

test("everyday texts are not cut for it", async () => {
  const usual = newGoogleSettings("laurel@airways-440718.iam.gserviceaccount.com").settings;
  const { googleWallet } = parseEnv({ ...testSettings, ...usual });
  const venue = { name: "Aurora Lounge", address: "Terminal 1", city: "Lisbon", country: "PT" };
  const pass = await newWalletPass({
    title: "One evening in the lounge",
    brandName: "Aurora Airways",
    venue,
  });
  const [, claims = ""] = (googleWallet ? await googleLinkOf(pass, googleWallet) : "").split(".").slice(-3);
  const text = Buffer.from(claims, "base64url").toString();
  for (const whole of [pass.title, pass.brandName, "Aurora Lounge, Lisbon"]) expect(text).toContain(whole);
  expect(text).not.toContain("…");
});

test("the same words are the same card, corrected ones another", async () => {
  const pass = await newWalletPass();
  const idOf = async (one: WalletPass) => (await cardIn(await linkOf(one)))?.id;
  expect(await idOf(pass)).toBe(await idOf({ ...pass }));
  const asked = { kind: "LOUNGE", visitDate: "2031-06-03", guests: 2 } as const;
  expect(await idOf({ ...pass, asked })).not.toBe(await idOf(pass));
  expect(await idOf({ ...(await newWalletPass()), asked })).not.toBe(await idOf(pass));
});

test("with the longest texts that are permitted it stays well below 1,800 characters, and says its times in full", async () => {
  const text = (most: number) =>
    fc.string({ unit: "grapheme", minLength: most, maxLength: most }).map((made) => made.slice(0, most));
  const stay = { kind: "HOTEL", arrival: "2031-09-24", departure: "2031-09-25", confirmation: "X" } as const;
  const asked = fc.constantFrom(
    { kind: "LOUNGE", visitDate: "2031-09-24", guests: 9 } as const,
    { kind: "BOARDING", flight: "EZY 1234A", flightDate: "2031-09-24", bookingReference: "X" } as const,
    stay,
    null,
  );
  // The longest name of a place that zones have, and others.
  const far = "America/Argentina/ComodRivadavia";
  const zone = fc.constantFrom(far, "America/North_Dakota/New_Salem", "UTC");
  const [longTitle, longName] = ["x".repeat(perkLimits.title), "x".repeat(80)];
  await fc.assert(
    fc.asyncProperty(
      text(perkLimits.title),
      text(60),
      text(80),
      asked,
      zone,
      async (title, brandName, name, told, timeZone) => {
        const venue = { name, address: name, city: name, country: "PT" };
        const link = await linkOf(await newWalletPass({ title, brandName, venue, asked: told, timeZone }));
        expect(link.length).toBeLessThanOrEqual(longestLink);
        expect(JSON.stringify(await cardIn(link))).toMatch(/3 Jun 2031, \d\d:\d\d \([^)]+\)(\\n|")/);
      },
    ),
    { numRuns: 60, examples: [[longTitle, longName.slice(20), longName, stay, far]] },
  );
});
