import { describe, expect, test } from "vitest";
import { claimed, saidTo, withEmail } from "@/e2e/fixtures/claimed";
import {
  brokenInvariants,
  endClaim,
  newBrand,
  newMember,
  newPerk,
  nothingBroken,
} from "@/e2e/fixtures/marketplace";
import { expireClaims } from "@/lib/claim/expire-claims";
import { listClaims } from "@/lib/claim/queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { releaseSentence } from "@/lib/claim/sentences";
import { db } from "@/lib/db";

const brand = await newBrand();

describe("what is given back or runs out is free again", () => {
  test("given back: for others and for the same person, once", async () => {
    const perk = await newPerk(brand);
    const [member, other] = [await newMember(), await newMember()];
    const id = await claimed(member, perk);
    expect(await saidTo(other, perk)).toMatch(/Every unit is claimed/);
    expect(await releaseClaim(member, { claim: id })).toEqual({ ok: true, value: undefined });
    expect(await releaseClaim(member, { claim: id })).toEqual({ ok: false, refusal: { fact: "over" } });
    expect(releaseSentence({ fact: "over" })).toMatch(/nothing to give back/);
    const again = await claimed(member, perk);
    expect(again).not.toBe(id);
    expect(await saidTo(other, perk)).toMatch(/Every unit is claimed/);
    expect((await listClaims(member)).over.map(({ state }) => state)).toEqual(["RELEASED"]);
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("ran out: the same person can claim again although no job settled it, and the first claim is settled then", async () => {
    const perk = await newPerk(brand);
    const member = await newMember();
    const id = await claimed(member, perk);
    await endClaim(id, -1);
    const again = await claimed(member, perk);
    expect(again).not.toBe(id);
    expect(await db.claim.findUniqueOrThrow({ where: { id }, select: { state: true } })).toEqual({
      state: "EXPIRED",
    });
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("ran out: a second account of the same person can claim too", async () => {
    const perk = await newPerk(brand);
    await endClaim(await claimed(await withEmail("eve@example.org"), perk), -1);
    expect(await saidTo(await withEmail("eve+2@example.org"), perk)).toBe("claimed");
  });

  test("the late holder can neither give back nor free a unit that was taken again (attack 6)", async () => {
    const perk = await newPerk(brand);
    const [late, next] = [await newMember(), await newMember()];
    const id = await claimed(late, perk);
    await endClaim(id, -1);
    const taken = await claimed(next, perk);
    expect(await releaseClaim(late, { claim: id })).toEqual({ ok: false, refusal: { fact: "over" } });
    expect(await db.unit.findFirstOrThrow({ where: { perkId: perk }, select: { claimId: true } })).toEqual({
      claimId: taken,
    });
  });

  test("the job settles what ran out once, and leaves alone what did not", async () => {
    const perk = await newPerk(brand, { stock: 2 });
    const [gone, kept] = [await claimed(await newMember(), perk), await claimed(await newMember(), perk)];
    await endClaim(gone, -1);
    expect(await expireClaims()).toBeGreaterThanOrEqual(1);
    expect(await expireClaims()).toBe(0);
    const states = await db.claim.findMany({
      where: { id: { in: [gone, kept] } },
      select: { id: true, state: true },
    });
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [gone, "EXPIRED"],
        [kept, "ACTIVE"],
      ]),
    );
    expect(await db.claimEvent.count({ where: { claimId: gone, to: "EXPIRED", byId: null } })).toBe(1);
  });
});
