import { describe, expect, test } from "vitest";
import { claimed } from "@/e2e/fixtures/claimed";
import { endClaim, newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { redeem, saidOf } from "@/e2e/fixtures/shown";
import { testSettings } from "@/e2e/fixtures/test-settings";
import { unzipped } from "@/e2e/fixtures/unzipped";
import { newAppleSettings, newGoogleSettings } from "@/e2e/fixtures/wallet-certificates";
import type { MemberId } from "@/lib/account/gate";
import { claimPerk } from "@/lib/claim/claim-perk";
import { dayAt } from "@/lib/claim/days";
import { guestHours } from "@/lib/claim/guests";
import { releaseClaim } from "@/lib/claim/release-claim";
import { db } from "@/lib/db";
import { parseEnv } from "@/lib/env";
import { applePassOf } from "./apple-pass";
import { googleLinkOf } from "./google-pass";
import { walletPassOf } from "./queries";
import { walletsOffered } from "./wallets";

const brand = await newBrand();

/** A claim of a new member that can be used now. */
async function usable() {
  const member = await newMember(71);
  return { member, id: await claimed(member, await newPerk(brand, { venueId: brand.venueId })) };
}

/** The pass that a wallet is given. */
async function tokenOf(member: MemberId, id: string): Promise<string> {
  const pass = await walletPassOf(member, id);
  if (!pass) throw new Error("no pass");
  return pass.token;
}

test("a usable claim is given to a wallet with its words as they were when it was claimed", async () => {
  const { member, id } = await usable();
  const row = await db.claim.findUniqueOrThrow({ where: { id } });
  await db.perk.update({ where: { id: row.perkId }, data: { title: "Renamed", terms: "Other terms" } });
  expect(await walletPassOf(member, id)).toMatchObject({
    ...{ claimId: id, kind: "EVENT", title: "Lounge visit", brandName: brand.name, benefit: "One visit" },
    ...{ terms: "Show the pass at the door.", timeZone: "Europe/Lisbon", asked: null },
    ...{ venue: { name: "Rossio" }, usableUntil: row.usableUntil, endsAt: row.usableUntil },
  });
});

test("the pass in a wallet is accepted by staff, once", async () => {
  const { member, id } = await usable();
  const pass = await tokenOf(member, id);
  expect(await saidOf(brand, { pass })).toBe("entitled");
  expect(await saidOf(brand, { pass })).toMatch(/^Used already on/);
});

describe("a wallet is given nothing", () => {
  test("of somebody else's claim, and of one that nobody has", async () => {
    const { member, id } = await usable();
    expect(await walletPassOf(await newMember(), id)).toBeNull();
    expect(await walletPassOf(member, "0199a5a0-0000-7000-8000-000000000000")).toBeNull();
  });

  test("of a claim that was given back", async () => {
    const { member, id } = await usable();
    value(await releaseClaim(member, { claim: id }));
    expect(await walletPassOf(member, id)).toBeNull();
  });

  test("of one that ran out, from that moment on", async () => {
    const { member, id } = await usable();
    await endClaim(id, -1_000);
    expect((await db.claim.findUniqueOrThrow({ where: { id } })).state).toBe("ACTIVE");
    expect(await walletPassOf(member, id)).toBeNull();
  });

  test.each(["OFFERED", "EXPIRED", "REVOKED"] as const)("of one that is %s", async (state) => {
    const { member, id } = await usable();
    await db.claim.update({ where: { id }, data: { state } });
    expect(await walletPassOf(member, id)).toBeNull();
  });

  test("of one that was used", async () => {
    const { member, id } = await usable();
    value(await redeem(brand, { pass: await tokenOf(member, id) }));
    expect(await walletPassOf(member, id)).toBeNull();
  });

  test("of one that comes with a code in place of a pass", async () => {
    const { member, id } = await usable();
    const { perkId } = await db.claim.findUniqueOrThrow({ where: { id } });
    await db.perk.update({ where: { id: perkId }, data: { codeSource: "IMPORTED" } });
    expect(await walletPassOf(member, id)).toBeNull();
  });
});

test("the pass of a claim with guests ends when the last of them may come, and stays while they may", async () => {
  const perk = await newPerk(brand, { kind: "LOUNGE", guestsMost: 2, venueId: brand.venueId });
  const member = await newMember();
  const visitDate = dayAt(new Date(), "Europe/Lisbon");
  const { claimId } = value(await claimPerk(member, { perk, disclosure: "on", visitDate, guests: "2" }));
  const pass = await tokenOf(member, claimId);
  const { usableUntil } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  const endsAt = new Date(usableUntil.getTime() + guestHours * 60 * 60 * 1000);
  expect(await walletPassOf(member, claimId)).toMatchObject({ endsAt });
  expect(await saidOf(brand, { pass })).toBe("entitled");
  expect(await walletPassOf(member, claimId)).toMatchObject({ endsAt, token: pass });
});

test("nothing of the person is in what either wallet gets", async () => {
  const { member, id } = await usable();
  const { email } = await db.user.findUniqueOrThrow({ where: { id: member } });
  await db.user.update({ where: { id: member }, data: { name: "Ada Lovelace" } });
  const pass = await walletPassOf(member, id);
  const { settings } = newGoogleSettings();
  const { appleWallet, googleWallet } = parseEnv({ ...testSettings, ...newAppleSettings(), ...settings });
  if (!pass || !appleWallet || !googleWallet) throw new Error("no pass or no wallet");
  const apple = [...unzipped(value(await applePassOf(pass, appleWallet, new Date()))).values()].map(String);
  const [, google = ""] = (await googleLinkOf(pass, googleWallet)).split(".").slice(-3);
  for (const text of [...apple, Buffer.from(google, "base64url").toString()])
    expect(text).not.toMatch(new RegExp(`${member}|${email}|Lovelace|"71"|:71[,}]|score`, "i"));
});

test("without settings neither wallet is offered", () => {
  expect(walletsOffered(new Date())).toEqual([]);
});
