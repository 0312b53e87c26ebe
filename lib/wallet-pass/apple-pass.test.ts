import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { testSettings } from "@/e2e/fixtures/test-settings";
import { unzipped } from "@/e2e/fixtures/unzipped";
import { newAppleSettings, passTypeId, teamId } from "@/e2e/fixtures/wallet-certificates";
import { newWalletPass } from "@/e2e/fixtures/wallet-pass";
import { claimOfPass } from "@/lib/claim/pass";
import { env, parseEnv } from "@/lib/env";
import { PerkKind } from "@/prisma/generated/enums";
import { applePassOf } from "./apple-pass";
import type { WalletPass } from "./queries";

// Certificates count in whole seconds.
const until = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 60_000);
// However long the tests take, their passes are signed within its time.
const before = new Date();
const wallet = parseEnv({ ...testSettings, ...newAppleSettings({ until }) }).appleWallet;
if (!wallet) throw new Error("no wallet");

async function filesOf(pass: WalletPass) {
  const file = await applePassOf(pass, wallet as NonNullable<typeof wallet>, before);
  if (!file.ok) throw new Error(file.refusal);
  return unzipped(file.value);
}

async function jsonOf(pass: WalletPass) {
  return JSON.parse(String((await filesOf(pass)).get("pass.json")));
}

test("the manifest has the SHA-1 of every other file, and the pictures are those of a pass", async () => {
  const files = await filesOf(await newWalletPass({ title: "Um café ☕ no Rossio" }));
  expect(String(files.get("pass.json"))).toContain("Um café ☕ no Rossio");
  const manifest = JSON.parse(String(files.get("manifest.json")));
  const others = [...files.keys()].filter((name) => name !== "manifest.json" && name !== "signature");
  expect(Object.keys(manifest).sort()).toEqual(others.sort());
  for (const name of others)
    expect(manifest[name], name).toBe(
      createHash("sha1")
        .update(files.get(name) ?? "")
        .digest("hex"),
    );
  const widths = Object.fromEntries(
    [...files].filter(([name]) => name.endsWith(".png")).map(([name, png]) => [name, png.readUInt32BE(16)]),
  );
  expect(widths).toEqual({
    ...{ "icon.png": 29, "icon@2x.png": 58, "icon@3x.png": 87 },
    ...{ "logo.png": 50, "logo@2x.png": 100, "logo@3x.png": 150 },
  });
});

test("says what holder and staff need, in the venue's time, and who signed", async () => {
  const pass = await newWalletPass();
  const json = await jsonOf(pass);
  expect(json).toMatchObject({
    ...{ formatVersion: 1, passTypeIdentifier: passTypeId, teamIdentifier: teamId },
    ...{ serialNumber: pass.claimId, organizationName: "Aurora", logoText: "Aurora" },
    // Handing a pass on would only send two people to one door.
    sharingProhibited: true,
    description: "Lounge visit, from Aurora",
    generic: {
      primaryFields: [{ label: "Lounge visit", value: "One visit with tea" }],
      secondaryFields: [
        { label: "Usable until", value: "Tue, 3 Jun 2031, 17:00 (Lisbon time)" },
        { label: "Where", value: "Rossio, Lisbon" },
      ],
      auxiliaryFields: [{ label: "Visit", value: "Mon, 2 Jun 2031, with 2 guests" }],
    },
  });
  expect(new Date(json.expirationDate)).toEqual(pass.usableUntil);
  const back = json.generic.backFields.map(({ label, value }: Record<string, string>) => [label, value]);
  expect(back).toEqual([
    ["What you get", pass.benefit],
    ["Where", "Rossio\nRua 1, Lisbon"],
    ["How to show it", expect.stringContaining("network")],
    ["Terms", pass.terms],
    ["In Laurel", `${env.url}/wallet/${pass.claimId}`],
  ]);
});

test("its QR code is the pass that staff's scanner accepts, with the short code below", async () => {
  const pass = await newWalletPass();
  const { barcodes } = await jsonOf(pass);
  expect(barcodes).toEqual([
    {
      ...{ format: "PKBarcodeFormatQR", message: pass.token, messageEncoding: "iso-8859-1" },
      altText: "4F7 K2M 9QX",
    },
  ]);
  expect(await claimOfPass(barcodes[0].message)).toBe(pass.claimId);
});

const style = {
  ...{ EVENT: "eventTicket", DISCOUNT: "coupon", FLASH: "coupon", SAMPLE: "coupon" },
  ...{ LOUNGE: "generic", BOARDING: "generic", HOTEL: "generic" },
} as const satisfies Record<PerkKind, string>;

test.each(Object.values(PerkKind))("%s has its style, used online too", async (kind) => {
  const json = await jsonOf(await newWalletPass({ kind, venue: null, asked: null, timeZone: "UTC" }));
  expect(json[style[kind]].secondaryFields).toEqual([
    { key: "until", label: "Usable until", value: "Tue, 3 Jun 2031, 16:00 (UTC)" },
  ]);
});

test("references of bookings, confirmation numbers and addresses stay in Laurel", async () => {
  const told = [
    { kind: "BOARDING", flight: "LH 1234", flightDate: "2031-06-02", bookingReference: "SECRET1" },
    { kind: "HOTEL", arrival: "2031-06-01", departure: "2031-06-02", confirmation: "SECRET2" },
    { kind: "SAMPLE", handover: "SEND", address: "SECRET3, 12 St James's Square" },
  ] as const;
  for (const asked of told) {
    const files = await filesOf(await newWalletPass({ kind: asked.kind, asked }));
    for (const [name, bytes] of files) expect(String(bytes), name).not.toContain("SECRET");
  }
});

test("before and after the certificates' time nothing is signed", async () => {
  const pass = await newWalletPass();
  const at = (now: Date) => applePassOf(pass, wallet, now);
  expect((await at(until)).ok).toBe(true);
  expect(await at(new Date(until.getTime() + 1_000))).toEqual({ ok: false, refusal: "certificate_over" });
  expect((await at(new Date(wallet.from.getTime() - 1_000))).ok).toBe(false);
});
