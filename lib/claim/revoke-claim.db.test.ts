import { describe, expect, test } from "vitest";
import { newAdmin } from "@/e2e/fixtures/brand";
import { claim, claimed, saidTo } from "@/e2e/fixtures/claimed";
import { brokenInvariants, newBrand, newMember, newPerk, nothingBroken } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { newClaim, redeem, saidOf } from "@/e2e/fixtures/shown";
import type { MemberId } from "@/lib/account/gate";
import { groupedCode } from "@/lib/claim/code";
import { perkById } from "@/lib/claim/perk-queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { revokeClaim } from "@/lib/claim/revoke-claim";
import { reportedClaim } from "@/lib/claim/revoke-queries";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { db } from "@/lib/db";

const admin = await newAdmin();
const reason = "The payment was called back.";
const revoke = (claim: string) => revokeClaim(admin, { claim, reason });

async function unitsOf(perkId: string) {
  const [counts] = await db.$queryRaw<{ free: number; used: number }[]>`
    select (count(*) filter (where free_at <= now()))::int as free,
      (count(*) filter (where free_at = 'infinity'))::int as used
    from unit where perk_id = ${perkId}::uuid`;
  return counts;
}

describe("attack 8: a roll-back returns unit and allowance, a chargeback does not", () => {
  test("after the use the unit stays used, the redemption stands, and the person cannot claim again", async () => {
    const brand = await newBrand();
    const { id, member, pass } = await newClaim(brand);
    const { redemption } = value(await redeem(brand, { pass }));
    const { perkId } = await db.claim.findUniqueOrThrow({ where: { id } });
    value(await revoke(id));
    expect(await unitsOf(perkId)).toEqual({ free: 0, used: 1 });
    expect(await db.redemption.count({ where: { claimId: id, rolledBackAt: null } })).toBe(1);
    await db.$executeRaw`insert into unit (id, perk_id, pool) values (uuidv7(), ${perkId}::uuid, 'open')`;
    expect(refusal(await claim(member, perkId)).fact).toBe("identity_used");
    expect((await perkById(member, perkId))?.refusal?.fact).toBe("identity_used");
    expect(await saidOf(brand, { pass })).toMatch(/^Withdrawn by Laurel/);
    const rolled = await rollBackRedemption(brand.staff, { redemption, reason: "Please" });
    expect(refusal(rolled)).toEqual({ fact: "revoked" });
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("before the use others get the unit, and the person still cannot claim again, under no account", async () => {
    const brand = await newBrand();
    const perk = await newPerk(brand, { stock: 2 });
    const member = await newMember();
    const id = await claimed(member, perk);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: member } });
    value(await revoke(id));
    expect(await unitsOf(perk)).toEqual({ free: 2, used: 0 });
    const second = await newMember();
    await db.user.update({ where: { id: second }, data: { email: email.replace("@", "+again@") } });
    for (const one of [member, second])
      expect(await saidTo(one, perk)).toMatch(/^Somebody with your mailbox/);
    expect(await saidTo(await newMember(), perk)).toBe("claimed");
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("two moderators and the holder at the same moment: withdrawn once, or given back", async () => {
    for (let round = 0; round < 10; round += 1) {
      const brand = await newBrand();
      const { id, member } = await newClaim(brand);
      const [one, other, given] = await Promise.all([
        revoke(id),
        revoke(id),
        releaseClaim(member, { claim: id }),
      ]);
      expect([one.ok, other.ok, given.ok].filter(Boolean)).toHaveLength(1);
    }
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });
});

test("it is written down with who and why; what is over, unknown and one's own is not withdrawn", async () => {
  const brand = await newBrand();
  const { id } = await newClaim(brand);
  value(await revoke(id));
  expect(refusal(await revoke(id))).toEqual({ fact: "revoked_already" });
  const event = await db.claimEvent.findFirst({ where: { claimId: id, to: "REVOKED" } });
  expect(event).toMatchObject({ from: "ACTIVE", byId: admin, reason });
  expect(await db.auditEvent.count({ where: { act: "claim.revoked", subjectId: id, actorId: admin } })).toBe(
    1,
  );
  const given = await newClaim(brand);
  value(await releaseClaim(given.member, { claim: given.id }));
  expect(refusal(await revoke(given.id))).toEqual({ fact: "over" });
  expect(refusal(await revoke("00000000-0000-7000-8000-000000000000"))).toEqual({ fact: "unknown_claim" });
  const own = await claimed(admin as string as MemberId, await newPerk(brand));
  expect(refusal(await revoke(own))).toEqual({ fact: "own_claim" });
});

test("a moderator finds a claim by its code or id, and learns nothing of the person", async () => {
  const brand = await newBrand();
  const { id, member, code } = await newClaim(brand);
  const byCode = await reportedClaim(admin, groupedCode(code).toLowerCase());
  expect(byCode).toMatchObject({ id, brandName: brand.name, state: "ACTIVE", own: false });
  expect(await reportedClaim(admin, ` ${id} `)).toEqual(byCode);
  expect(JSON.stringify(byCode)).not.toContain(member);
  expect(await reportedClaim(admin, "nothing")).toBeNull();
});
