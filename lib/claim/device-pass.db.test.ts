import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newDevice } from "@/e2e/fixtures/device";
import { brokenInvariants, newBrand, newMember, newPerk, nothingBroken } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { redeem, saidOf } from "@/e2e/fixtures/shown";
import { admitGuests } from "@/lib/claim/admit-guests";
import { bindPass } from "@/lib/claim/bind-pass";
import { claimPerk } from "@/lib/claim/claim-perk";
import { claimById } from "@/lib/claim/queries";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { redeemSentence } from "@/lib/claim/sentences";
import { db } from "@/lib/db";

const notValid = redeemSentence({ fact: "not_valid" });
const brand = await newBrand();

/** A claim that was made on a device. */
async function claimOn(device: Awaited<ReturnType<typeof newDevice>>) {
  const member = await newMember();
  const perk = await newPerk(brand);
  const { claimId } = value(await claimPerk(member, { perk, disclosure: "on", passKey: device.passKey }));
  return { member, claimId };
}

test.each(["Ed25519", "P-256"] as const)("a pass of a device with %s entitles once", async (crv) => {
  const device = await newDevice(crv);
  const { member, claimId } = await claimOn(device);
  expect((await claimById(member, claimId))?.pass?.key).toEqual(device.passKey);
  expect(await saidOf(brand, { pass: await device.pass(claimId) })).toBe("entitled");
  expect(await saidOf(brand, { pass: await device.pass(claimId) })).toMatch(/^Used already on/);
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

test("another device's pass for the claim is not valid, before it was ever bound and after", async () => {
  const [own, other] = [await newDevice(), await newDevice()];
  const { claimId } = await claimOn(own);
  expect(await saidOf(brand, { pass: await other.pass(claimId) })).toBe(notValid);
  const unbound = value(await claimPerk(await newMember(), { perk: await newPerk(brand), disclosure: "on" }));
  expect(await saidOf(brand, { pass: await other.pass(unbound.claimId) })).toBe(notValid);
  expect(await saidOf(brand, { pass: "LR1.nonsense" })).toBe(notValid);
});

test("a pass of another minute is told by how much, and uses nothing", async () => {
  const device = await newDevice();
  const { claimId } = await claimOn(device);
  expect(await saidOf(brand, { pass: await device.pass(claimId, -120_000) })).toMatch(
    /^This pass is 2 minutes old/,
  );
  expect(await saidOf(brand, { pass: await device.pass(claimId, 3_600_000) })).toMatch(/60 minutes fast/);
  expect(await saidOf(brand, { pass: await device.pass(claimId) })).toBe("entitled");
});

test("after a roll-back a picture of an earlier pass does not do, the next pass does", async () => {
  const device = await newDevice();
  const { claimId } = await claimOn(device);
  const [earlier, later] = [await device.pass(claimId), await device.pass(claimId)];
  expect(await saidOf(brand, { pass: later })).toBe("entitled");
  const { id: redemption } = await db.redemption.findFirstOrThrow({ where: { claimId } });
  value(await rollBackRedemption(brand.staff, { redemption, reason: "A mistake" }));
  expect(await saidOf(brand, { pass: earlier })).toMatch(/has shown a newer pass/);
  expect(await saidOf(brand, { pass: await device.pass(claimId) })).toBe("entitled");
});

test("an answer that was lost is given again, however late the same attempt comes", async () => {
  const device = await newDevice();
  const { claimId } = await claimOn(device);
  const [pass, nonce] = [await device.pass(claimId), randomUUID()];
  const first = await redeem(brand, { pass }, nonce);
  expect(first.ok).toBe(true);
  await db.claim.update({ where: { id: claimId }, data: { passCounter: 1_000 } });
  expect(await redeem(brand, { pass }, nonce)).toEqual(first);
});

test("the pass moves to another device: what the first shows is not valid any more, and the move is written down", async () => {
  const [first, second] = [await newDevice(), await newDevice("P-256")];
  const { member, claimId } = await claimOn(first);
  const earlier = await first.pass(claimId);
  value(await bindPass(member, { claim: claimId, passKey: second.passKey }));
  expect(await saidOf(brand, { pass: earlier })).toBe(notValid);
  expect(await saidOf(brand, { pass: await second.pass(claimId) })).toBe("entitled");
  const events = await db.claimEvent.findMany({ where: { claimId }, orderBy: { id: "asc" } });
  expect(events.map(({ to, byId, reason }) => [to, byId, reason])).toEqual([
    ["ACTIVE", member, null],
    ["ACTIVE", member, "The pass was bound to another device."],
    ["REDEEMED", brand.staff.userId, null],
  ]);
});

test("nobody binds the pass of somebody else, or one that was used", async () => {
  const [own, other] = [await newDevice(), await newDevice()];
  const { member, claimId } = await claimOn(own);
  const move = { claim: claimId, passKey: other.passKey };
  expect(await bindPass(await newMember(), move)).toMatchObject({ refusal: { fact: "unknown_claim" } });
  expect(await saidOf(brand, { pass: await own.pass(claimId) })).toBe("entitled");
  expect(await bindPass(member, move)).toMatchObject({ refusal: { fact: "over" } });
});

test("twenty scanners, one device's pass, the same instant: one is entitled (attack 16)", async () => {
  const device = await newDevice();
  const { claimId } = await claimOn(device);
  const pass = await device.pass(claimId);
  const said = await Promise.all(Array.from({ length: 20 }, () => saidOf(brand, { pass })));
  expect(said.filter((words) => words === "entitled")).toHaveLength(1);
  expect(said.filter((words) => words.startsWith("Used already on"))).toHaveLength(19);
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

test("a device's pass that was withdrawn says withdrawn, used before or not (attack 17)", async () => {
  const device = await newDevice();
  const { claimId } = await claimOn(device);
  expect(await saidOf(brand, { pass: await device.pass(claimId) })).toBe("entitled");
  await db.claim.update({ where: { id: claimId }, data: { state: "REVOKED" } });
  expect(await saidOf(brand, { pass: await device.pass(claimId) })).toMatch(/^Withdrawn by Laurel/);
  expect(await saidOf(brand, { pass: await device.pass(claimId, -600_000) })).toMatch(/^Withdrawn by Laurel/);
  await db.claim.update({ where: { id: claimId }, data: { state: "REDEEMED" } });
});

test("once its holder is in, the pass is shown for the guests who may still come, and no picture of it does", async () => {
  const device = await newDevice();
  const { member, claimId } = await claimOn(device);
  await db.claim.update({ where: { id: claimId }, data: { guests: 2 } });
  const picture = await device.pass(claimId);
  const { redemption } = value(await redeem(brand, { pass: await device.pass(claimId) }));
  expect(await claimById(member, claimId)).toMatchObject({ guestsToCome: 2, pass: { key: device.passKey } });
  expect(await saidOf(brand, { pass: picture })).toMatch(/has shown a newer pass/);
  expect(await saidOf(brand, { pass: await device.pass(claimId, -120_000) })).toMatch(/2 minutes old/);
  expect(await saidOf(brand, { pass: await device.pass(claimId) })).toBe("entitled");
  const both = { brand: brand.slug, redemption, nonce: randomUUID(), guests: 2 };
  value(await admitGuests(brand.staff, both));
  expect(await claimById(member, claimId)).toMatchObject({ guestsToCome: 0, pass: null });
  expect(await saidOf(brand, { pass: await device.pass(claimId) })).toMatch(/^Used already on/);
});
