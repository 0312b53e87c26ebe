import { describe, expect, test } from "vitest";
import { claim } from "@/e2e/fixtures/claimed";
import { newDevice } from "@/e2e/fixtures/device";
import { brokenInvariants, endClaim, newBrand, newMember, nothingBroken } from "@/e2e/fixtures/marketplace";
import { claimOnDevice, letIn, loadList, tell } from "@/e2e/fixtures/offline";
import { refusal, value } from "@/e2e/fixtures/result";
import { redeem, saidOf } from "@/e2e/fixtures/shown";
import type { AdminId } from "@/lib/account/gate";
import { bindPass } from "@/lib/claim/bind-pass";
import { expireClaims } from "@/lib/claim/expire-claims";
import { releaseClaim } from "@/lib/claim/release-claim";
import { revokeClaim } from "@/lib/claim/revoke-claim";
import { flaggedUses } from "@/lib/claim/scan-queries";
import { settleScans } from "@/lib/claim/settle-scans";
import { db } from "@/lib/db";

const brand = await newBrand();

const usesOf = (claimId: string) =>
  db.redemption.findMany({ where: { claimId, rolledBackAt: null }, orderBy: { ordinal: "asc" } });
const flagsOf = (claimId: string) => db.flaggedUse.findMany({ where: { claimId }, orderBy: { at: "asc" } });

test("a use without network counts once, at its own time, however often and at once it is told", async () => {
  const held = await claimOnDevice(brand);
  const list = await loadList(brand);
  const scan = await letIn(held);
  const answers = await Promise.all(Array.from({ length: 20 }, () => tell(brand.staff, list, scan)));
  expect(answers.flat()).toEqual(Array(20).fill("counted"));
  expect(await usesOf(held.claimId)).toMatchObject([
    { nonce: scan.nonce, at: scan.at, venueId: brand.venueId, byId: brand.staff.userId, method: "QR" },
  ]);
  expect((await usesOf(held.claimId))[0]?.syncedAt).toBeInstanceOf(Date);
  expect(await saidOf(brand, { pass: await held.device.pass(held.claimId) })).toMatch(/^Used already/);
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

describe("attack 16 without network: one pass on two scanners", () => {
  test("the earliest counts, whichever is told of first; the other is flagged, and one is billed", async () => {
    for (const order of ["earlier first", "later first"] as const) {
      const held = await claimOnDevice(brand);
      const [one, other] = [await loadList(brand), await loadList(brand)];
      const [early, late] = [await letIn(held), await letIn(held, { laterMs: 500 })];
      if (order === "earlier first") {
        expect(await tell(brand.staff, one, early)).toEqual(["counted"]);
        expect(await tell(brand.staff, other, late)).toEqual(["USED_EARLIER"]);
      } else {
        expect(await tell(brand.staff, other, late)).toEqual(["counted"]);
        expect(await tell(brand.staff, one, early)).toEqual(["counted"]);
      }
      expect(await usesOf(held.claimId)).toMatchObject([{ nonce: early.nonce, at: early.at }]);
      expect(await flagsOf(held.claimId)).toMatchObject([
        { nonce: late.nonce, at: late.at, reason: "USED_EARLIER", byId: brand.staff.userId },
      ]);
      // Asked again, the scanner whose use was displaced learns it.
      expect(await tell(brand.staff, other, late)).toEqual(["USED_EARLIER"]);
    }
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("ten scanners tell at the same moment: the earliest of all counts", async () => {
    const held = await claimOnDevice(brand);
    const list = await loadList(brand);
    const scans = await Promise.all(
      Array.from({ length: 10 }, (_, place) => letIn(held, { laterMs: ((place * 7) % 10) * 100 })),
    );
    await Promise.all(scans.map((scan) => tell(brand.staff, list, scan)));
    const [first] = scans.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    expect(await usesOf(held.claimId)).toMatchObject([{ nonce: first?.nonce }]);
    expect(await flagsOf(held.claimId)).toHaveLength(9);
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("one with network and one without: the earlier of the two counts", async () => {
    const [before, after] = [await claimOnDevice(brand), await claimOnDevice(brand)];
    const list = await loadList(brand);
    const early = await letIn(after);
    expect(await saidOf(brand, { pass: await before.device.pass(before.claimId) })).toBe("entitled");
    expect(await saidOf(brand, { pass: await after.device.pass(after.claimId) })).toBe("entitled");
    expect(await tell(brand.staff, list, await letIn(before, { laterMs: 50 }), early)).toEqual([
      "USED_EARLIER",
      "counted",
    ]);
    expect(await usesOf(after.claimId)).toMatchObject([{ nonce: early.nonce }]);
    expect(await flagsOf(after.claimId)).toMatchObject([{ reason: "USED_EARLIER" }]);
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });
});

test("an answer that was lost and a list that stepped in are one use", async () => {
  const held = await claimOnDevice(brand);
  const list = await loadList(brand);
  const scan = await letIn(held);
  expect((await redeem(brand, { pass: scan.pass }, scan.nonce)).ok).toBe(true);
  expect(await tell(brand.staff, list, scan)).toEqual(["counted"]);
  expect(await usesOf(held.claimId)).toHaveLength(1);
  expect(await flagsOf(held.claimId)).toEqual([]);
});

describe("what was let in and counts for nothing is flagged, and nothing else changes", () => {
  test("withdrawn, used before or not (attack 17); given back; moved to another device", async () => {
    const [withdrawn, used, given, moved] = [
      await claimOnDevice(brand),
      await claimOnDevice(brand),
      await claimOnDevice(brand),
      await claimOnDevice(brand),
    ];
    const list = await loadList(brand);
    const scans = await Promise.all([withdrawn, used, given, moved].map((held) => letIn(held)));
    expect(await saidOf(brand, { pass: await used.device.pass(used.claimId) })).toBe("entitled");
    const admin = (await newMember()) as string as AdminId;
    for (const { claimId } of [withdrawn, used])
      value(await revokeClaim(admin, { claim: claimId, reason: "Sold at the door." }));
    value(await releaseClaim(given.member, { claim: given.claimId }));
    const passKey = (await newDevice()).passKey;
    value(await bindPass(moved.member, { claim: moved.claimId, passKey }));
    expect(await tell(brand.staff, list, ...scans)).toEqual(["REVOKED", "REVOKED", "NOT_VALID", "NOT_VALID"]);
    expect(await tell(brand.staff, list, ...scans)).toEqual(["REVOKED", "REVOKED", "NOT_VALID", "NOT_VALID"]);
    expect(await usesOf(withdrawn.claimId)).toEqual([]);
    const mine = (await flaggedUses(brand.staff)).filter(({ reason }) => reason !== "USED_EARLIER");
    expect(mine).toHaveLength(4);
    expect(mine[0]).toMatchObject({ perkTitle: "Lounge visit", venueName: "Rossio" });
  });

  test("outside the lease, after the claim ran out, forged", async () => {
    const held = await claimOnDevice(brand);
    const early = await letIn(held, { laterMs: -3_600_000 });
    const list = await loadList(brand);
    const other = { device: await newDevice(), claimId: held.claimId };
    const late = await letIn(held, { laterMs: 3_600_000 });
    const forged = await letIn(other);
    expect(await tell(brand.staff, list, early, late, forged)).toEqual(Array(3).fill("NOT_VALID"));
    expect(await usesOf(held.claimId)).toEqual([]);
    expect(await saidOf(brand, { pass: await held.device.pass(held.claimId) })).toBe("entitled");
  });
});

test("told after the claim ran out it counts as long as the unit is nobody else's, and then never (attack 7)", async () => {
  const [alone, taken] = [await claimOnDevice(brand), await claimOnDevice(brand)];
  const list = await loadList(brand);
  const scans = [await letIn(alone), await letIn(taken)];
  for (const { claimId } of [alone, taken]) await endClaim(claimId, 1_000);
  const isOver = () => db.claim.count({ where: { id: alone.claimId, state: "EXPIRED" } });
  await expect.poll(() => expireClaims().then(isOver), { timeout: 10_000 }).toBe(1);
  const next = value(await claim(await newMember(), taken.perk));
  expect(await tell(brand.staff, list, ...scans)).toEqual(["counted", "NOT_VALID"]);
  const units = await db.unit.findMany({ where: { perkId: taken.perk }, select: { claimId: true } });
  expect(units).toEqual([{ claimId: next.claimId }]);
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

test("guests come in by the free places of the claim; whoever is beyond them is flagged", async () => {
  const held = await claimOnDevice(brand);
  await db.claim.update({ where: { id: held.claimId }, data: { guests: 3 } });
  const [one, other] = [await loadList(brand), await loadList(brand)];
  expect(one.claims.find(({ id }) => id === held.claimId)).toMatchObject({ guestsLeft: 3, used: null });
  const [early, late] = [await letIn(held, { guests: 2 }), await letIn(held, { laterMs: 100, guests: 2 })];
  expect(await tell(brand.staff, one, early)).toEqual(["counted"]);
  expect(await tell(brand.staff, other, late)).toEqual(["USED_EARLIER"]);
  expect(await tell(brand.staff, other, late)).toEqual(["USED_EARLIER"]);
  expect((await usesOf(held.claimId)).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
  expect(await flagsOf(held.claimId)).toHaveLength(2);
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

test("a lease is for its own brand and cannot be made up; the list is for staff's own venue", async () => {
  const [held, rival] = [await claimOnDevice(brand), await newBrand()];
  const [own, foreign] = [await loadList(brand), await loadList(rival)];
  const scans = [await letIn(held)];
  expect(refusal(await settleScans(rival.staff, { lease: own.lease, scans }))).toEqual({ fact: "bad_lease" });
  expect(refusal(await settleScans(brand.staff, { lease: "x.y.z", scans }))).toEqual({ fact: "bad_lease" });
  // Their own lease tells them nothing of another brand's claim, and does nothing to it.
  expect(await tell(rival.staff, foreign, ...scans)).toEqual(["NOT_VALID"]);
  expect(await usesOf(held.claimId)).toEqual([]);
  expect(await flagsOf(held.claimId)).toEqual([]);
});
