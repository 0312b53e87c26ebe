import { expect, test } from "vitest";
import { claimed } from "@/e2e/fixtures/claimed";
import { endClaim, newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { claimOnDevice, loadList } from "@/e2e/fixtures/offline";
import { saidOf } from "@/e2e/fixtures/shown";
import { scanListOf } from "@/lib/claim/scan-queries";
import { db } from "@/lib/db";

test("a venue's list has today's claims of its perks that count without network, and nothing of the people", async () => {
  const [brand, rival] = [await newBrand(), await newBrand()];
  const [usable, used, over, dear, never] = [
    await claimOnDevice(brand),
    await claimOnDevice(brand),
    await claimOnDevice(brand),
    await claimOnDevice(brand),
    await claimOnDevice(brand),
  ];
  await claimOnDevice(brand, { venueId: null });
  await claimOnDevice(rival);
  // Claimed by a browser that keeps no keys.
  await claimed(await newMember(), await newPerk(brand, { venueId: brand.venueId }));
  expect(await saidOf(brand, { pass: await used.device.pass(used.claimId) })).toBe("entitled");
  await endClaim(over.claimId, -1);
  await db.perk.update({ where: { id: dear.perk }, data: { valueCents: 5_001 } });
  await db.perk.update({ where: { id: never.perk }, data: { offlineUse: "NEVER" } });

  const list = await loadList(brand);
  expect(list.venue).toEqual({ id: brand.venueId, name: "Rossio", timeZone: "Europe/Lisbon" });
  expect(list.leaseUntil.getTime() - list.madeAt.getTime()).toBe(12 * 60 * 60 * 1000);
  const byId = new Map(list.claims.map((claim) => [claim.id, claim]));
  expect([...byId.keys()].toSorted()).toEqual([usable.claimId, used.claimId].toSorted());
  expect(byId.get(usable.claimId)).toMatchObject({ state: "active", key: usable.device.passKey, used: null });
  expect(byId.get(used.claimId)).toMatchObject({
    state: "redeemed",
    counter: 1,
    used: { venueName: "Rossio" },
  });
  const { email } = await db.user.findUniqueOrThrow({ where: { id: usable.member } });
  expect(JSON.stringify(list)).not.toContain(usable.member);
  expect(JSON.stringify(list)).not.toContain(email);

  await db.perk.update({ where: { id: dear.perk }, data: { offlineUse: "ALWAYS" } });
  expect((await loadList(brand)).claims.map(({ id }) => id)).toContain(dear.claimId);
});

test("a venue of another brand has no list", async () => {
  const [brand, rival] = [await newBrand(), await newBrand()];
  expect(await scanListOf(brand.staff, rival.venueId)).toBeNull();
});
