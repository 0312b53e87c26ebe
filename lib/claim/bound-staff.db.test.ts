import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newBrand, newMember, newPerk, type TestBrand } from "@/e2e/fixtures/marketplace";
import { claimOnDevice, letIn, loadList, tell } from "@/e2e/fixtures/offline";
import { refusal, value } from "@/e2e/fixtures/result";
import { newClaim, redeem, saidOf } from "@/e2e/fixtures/shown";
import type { Teammate } from "@/lib/account/gate";
import { admitGuests } from "@/lib/claim/admit-guests";
import { claimPerk } from "@/lib/claim/claim-perk";
import { deliverClaim } from "@/lib/claim/deliver-claim";
import { listDeliveries } from "@/lib/claim/delivery-queries";
import { latestRedemptions } from "@/lib/claim/queries";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { flaggedUses, scanListOf } from "@/lib/claim/scan-queries";
import { settleScans } from "@/lib/claim/settle-scans";
import { db } from "@/lib/db";

/** A brand with a second venue, and somebody who redeems there only. */
async function twoVenues() {
  const brand = await newBrand();
  const { brandId } = brand.staff;
  const place = { address: "Rua 2", city: "Porto", country: "PT", timeZone: "Europe/Lisbon" };
  const { id } = await db.venue.create({ data: { brandId, name: "Bolhão", ...place } });
  const bound: Teammate = { userId: await newMember(), brandId, role: "STAFF", venueIds: [id] };
  const there: TestBrand = { ...brand, staff: bound, venueId: id };
  /** The same person, as if standing at the venue that is not theirs. */
  const trespass: TestBrand = { ...there, venueId: brand.venueId };
  return { brand, bound, there, trespass };
}

test("bound staff redeem at their venue what is used there or anywhere, and nothing elsewhere", async () => {
  const { brand, there, trespass } = await twoVenues();
  const [own, other, anywhere] = [
    await newClaim(brand, there.venueId),
    await newClaim(brand, brand.venueId),
    await newClaim(brand),
  ];
  expect(await saidOf(there, { pass: own.pass })).toBe("entitled");
  expect(await saidOf(there, { pass: other.pass })).toBe("Valid, but not here: it is for Rossio.");
  expect(await saidOf(trespass, { pass: other.pass })).toMatch(/^You redeem at other venues/);
  expect(await saidOf(trespass, { code: other.code })).toMatch(/^You redeem at other venues/);
  expect(await saidOf(trespass, { pass: anywhere.pass })).toMatch(/^You redeem at other venues/);
  expect(await saidOf(there, { pass: anywhere.pass })).toBe("entitled");
  expect(await saidOf(brand, { pass: other.pass })).toBe("entitled");
});

test("bound staff neither see nor take back what was redeemed elsewhere, nor let its guests in", async () => {
  const { brand, bound, there } = await twoVenues();
  const member = await newMember();
  const lounge = await newPerk(brand, { kind: "LOUNGE", guestsMost: 2, venueId: brand.venueId });
  const visit = { visitDate: new Date().toISOString().slice(0, 10), guests: "2" };
  const { claimId } = value(await claimPerk(member, { perk: lounge, disclosure: "on", ...visit }));
  const use = { claimId, venueId: brand.venueId, byId: brand.staff.userId, nonce: randomUUID() };
  await db.claim.update({ where: { id: claimId }, data: { state: "REDEEMED" } });
  await db.$executeRaw`update unit set free_at = 'infinity' where claim_id = ${claimId}::uuid`;
  const { id: redemption } = await db.redemption.create({ data: { ...use, method: "QR" } });

  const guests = { brand: brand.slug, redemption, guests: 1, nonce: randomUUID() };
  expect(refusal(await admitGuests(bound, guests))).toEqual({ fact: "unknown_redemption" });
  const back = { redemption, reason: "A mistake" };
  expect(refusal(await rollBackRedemption(bound, back))).toEqual({ fact: "unknown_redemption" });
  expect(await latestRedemptions(bound)).toEqual([]);
  value(await redeem(there, { pass: (await newClaim(brand)).pass }));
  expect(await latestRedemptions(bound)).toMatchObject([{ venueName: "Bolhão" }]);
  expect(await latestRedemptions(brand.staff)).toHaveLength(2);
  value(await admitGuests(brand.staff, guests));
});

test("what is sent from a venue is sent by its own staff", async () => {
  const { brand, bound } = await twoVenues();
  const perk = await newPerk(brand, { kind: "SAMPLE", delivers: true, venueId: brand.venueId });
  const wish = { disclosure: "on", handover: "SEND", address: "12 St James's Square, London" } as const;
  const { claimId: claim } = value(await claimPerk(await newMember(), { perk, ...wish }));
  expect(await listDeliveries(bound)).toEqual([]);
  expect(refusal(await deliverClaim(bound, { claim }))).toEqual({ fact: "unknown_claim" });
  expect(await listDeliveries(brand.staff)).toHaveLength(1);
  value(await deliverClaim(brand.staff, { claim }));
});

test("without network: no list for another venue, and nothing is told by a colleague's list of it", async () => {
  const { brand, bound, there, trespass } = await twoVenues();
  expect(await scanListOf(bound, trespass.venueId)).toBeNull();
  expect((await loadList(there)).venue.name).toBe("Bolhão");

  const held = await claimOnDevice(brand);
  const colleagues = await loadList(brand);
  const scans = [await letIn(held)];
  expect(refusal(await settleScans(bound, { lease: colleagues.lease, scans }))).toEqual({
    fact: "bad_lease",
  });
  expect(await db.redemption.count({ where: { claimId: held.claimId } })).toBe(0);

  // A list that was theirs when they loaded it: whom they let in came in, though they work elsewhere since.
  const before = await loadList({ ...trespass, staff: { ...bound, venueIds: null } });
  expect(await tell(bound, before, await letIn(held))).toEqual(["counted"]);
  expect(await tell(brand.staff, colleagues, await letIn(held, { laterMs: 1_000 }))).toEqual([
    "USED_EARLIER",
  ]);
  expect(await flaggedUses(bound)).toEqual([]);
  expect(await flaggedUses(brand.staff)).toHaveLength(1);
});
