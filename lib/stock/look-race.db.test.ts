import { expect, test } from "vitest";
import { claim } from "@/e2e/fixtures/claimed";
import { endClaim, newBrand, newMembers, newPerk } from "@/e2e/fixtures/marketplace";
import { redeem } from "@/e2e/fixtures/shown";
import { expireClaims } from "@/lib/claim/expire-claims";
import { claimById } from "@/lib/claim/queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { db } from "@/lib/db";
import { lookAtStock } from "@/lib/stock/look-at-stock";

process.env.DATABASE_POOL = "40";

test("a look while people claim, use, give back, run out and roll back finds no difference, ever", async () => {
  const brand = await newBrand();
  const members = await newMembers(60);
  // Few units for many people, so that each is taken again and again.
  const perks = [await newPerk(brand, { stock: 5 }), await newPerk(brand, { stock: 8 })];
  let acts = 0;
  let looks = 0;
  // By count and not by the clock: a slow machine takes longer and sees as much.
  const enough = () => acts >= 200 && looks >= 60;
  const live = async (member: (typeof members)[number], turn: number) => {
    while (!enough()) {
      const perk = perks[(turn + acts) % perks.length] ?? "";
      const made = await claim(member, perk);
      acts += 1;
      if (!made.ok) continue;
      const { claimId } = made.value;
      const way = (turn + acts) % 4;
      if (way === 0) await releaseClaim(member, { claim: claimId });
      if (way === 1) await endClaim(claimId, 5);
      if (way < 2) continue;
      const pass = (await claimById(member, claimId))?.pass?.token;
      if (!pass || !(await redeem(brand, { pass })).ok) continue;
      const used = await db.redemption.findFirst({ where: { claimId, rolledBackAt: null } });
      if (used) await rollBackRedemption(brand.staff, { redemption: used.id, reason: "Again" });
      await releaseClaim(member, { claim: claimId });
    }
  };
  const settle = async () => {
    while (!enough()) await expireClaims();
  };
  const look = async () => {
    while (!enough()) {
      expect((await lookAtStock()).differences).toEqual([]);
      looks += 1;
    }
  };
  await Promise.all([...members.slice(0, 30).map(live), settle(), look(), look()]);
  expect((await lookAtStock()).differences).toEqual([]);
}, 150_000);
