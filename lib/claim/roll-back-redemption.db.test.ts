import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { brokenInvariants, newBrand, nothingBroken, type TestBrand } from "@/e2e/fixtures/marketplace";
import { newClaim, redeem, saidOf } from "@/e2e/fixtures/shown";
import { claimById, latestRedemptions } from "@/lib/claim/queries";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { rollBackSentence } from "@/lib/claim/sentences";
import { db } from "@/lib/db";

async function lastRedemption(brand: TestBrand): Promise<string> {
  const [latest] = await latestRedemptions(brand.staff);
  if (!latest) throw new Error("nothing was redeemed");
  return latest.id;
}

const roll = (brand: TestBrand, redemption: string) =>
  rollBackRedemption(brand.staff, { redemption, reason: "Wrong door" });
describe("rolling back", () => {
  test("gives the pass and its unit back to the same person, with who and why, and only once (attack 8)", async () => {
    const brand = await newBrand();
    const { id, member, pass } = await newClaim(brand);
    await redeem(brand, { pass });
    const redemption = await lastRedemption(brand);
    const rolled = await Promise.all([roll(brand, redemption), roll(brand, redemption)]);
    expect(rolled.filter(({ ok }) => ok)).toHaveLength(1);
    expect(rolled.find(({ ok }) => !ok)).toMatchObject({ refusal: { fact: "rolled_back_already" } });
    const kept = await claimById(member, id);
    expect(kept).toMatchObject({ state: "ACTIVE", used: null });
    const [unit] = await db.$queryRaw<
      { free_at: Date }[]
    >`select free_at from unit where claim_id = ${id}::uuid`;
    expect(unit?.free_at).toEqual(kept?.usableUntil);
    expect((await latestRedemptions(brand.staff))[0]?.rolledBack?.reason).toBe("Wrong door");
    expect(
      await db.claimEvent.count({ where: { claimId: id, reason: "Wrong door", byId: brand.staff.userId } }),
    ).toBe(1);
    expect(await saidOf(brand, { pass })).toBe("entitled");
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("a retry of the use that was rolled back uses nothing", async () => {
    const brand = await newBrand();
    const { id, pass } = await newClaim(brand);
    const nonce = randomUUID();
    await redeem(brand, { pass }, nonce);
    await roll(brand, await lastRedemption(brand));
    expect((await redeem(brand, { pass }, nonce)).ok).toBe(true);
    expect(await db.claim.findUniqueOrThrow({ where: { id }, select: { state: true } })).toEqual({
      state: "ACTIVE",
    });
  });

  test("not for another brand, and not after 24 hours", async () => {
    const [brand, other] = [await newBrand(), await newBrand()];
    await redeem(brand, { pass: (await newClaim(brand)).pass });
    const redemption = await lastRedemption(brand);
    expect(await roll(other, redemption)).toEqual({ ok: false, refusal: { fact: "unknown_redemption" } });
    expect(await latestRedemptions(other.staff)).toEqual([]);
    await db.$executeRaw`update redemption set at = now() - interval '24 hours 1 second' where id = ${redemption}::uuid`;
    expect(await roll(brand, redemption)).toEqual({ ok: false, refusal: { fact: "too_late" } });
    expect(rollBackSentence({ fact: "too_late" })).toMatch(/24 hours/);
    expect(await latestRedemptions(brand.staff)).toEqual([]);
  });
});
