import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { brokenInvariants, newBrand, nothingBroken, type TestBrand } from "@/e2e/fixtures/marketplace";
import { claimWithGuests, newParty } from "@/e2e/fixtures/party";
import { value } from "@/e2e/fixtures/result";
import { redeem, saidOf } from "@/e2e/fixtures/shown";
import { admitGuests } from "@/lib/claim/admit-guests";
import { claimById, latestRedemptions } from "@/lib/claim/queries";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { admitSentence } from "@/lib/claim/sentences";
import { db } from "@/lib/db";

const admit = (brand: TestBrand, redemption: string, guests: number, nonce: string = randomUUID()) =>
  admitGuests(brand.staff, { brand: brand.slug, redemption, guests, nonce });

async function saidOfGuests(brand: TestBrand, redemption: string, guests: number): Promise<string> {
  const answer = await admit(brand, redemption, guests);
  return answer.ok ? `${answer.value.admitted} in, ${answer.value.left} left` : admitSentence(answer.refusal);
}

const roll = async (brand: TestBrand, redemption: string) =>
  value(await rollBackRedemption(brand.staff, { redemption, reason: "Wrong door" }));

async function inForce(brand: TestBrand): Promise<number[]> {
  const rows = await latestRedemptions(brand.staff);
  return rows.flatMap(({ ordinal, rolledBack }) => (rolledBack ? [] : [ordinal])).toSorted();
}

test("the holder, then two of three guests, then the pass again for the last one", async () => {
  const brand = await newBrand();
  const { id, member, code } = await claimWithGuests(brand, 3);
  const first = value(await redeem(brand, { code }));
  expect(first).toMatchObject({ since: null, guestsLeft: 3 });
  expect(await saidOfGuests(brand, first.redemption, 2)).toBe("2 in, 1 left");
  const second = value(await redeem(brand, { code }));
  expect(second).toMatchObject({ redemption: first.redemption, guestsLeft: 1 });
  expect(second.since?.timeZone).toBe("Europe/Lisbon");
  expect(await saidOfGuests(brand, first.redemption, 2)).toBe("Only 1 guest of this pass may still come.");
  expect(await saidOfGuests(brand, first.redemption, 1)).toBe("1 in, 0 left");
  expect(await saidOf(brand, { code })).toMatch(/^Used already on/);
  expect(await saidOfGuests(brand, first.redemption, 1)).toBe("All guests of this pass are in already.");
  expect(await inForce(brand)).toEqual([0, 1, 2, 3]);
  expect(await claimById(member, id)).toMatchObject({ state: "REDEEMED", used: { venueName: "Rossio" } });
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

describe("attack 10: party of perk and guests checks the sum", () => {
  test.each(Array.from({ length: 10 }, (_, round) => round))(
    "twelve scanners at once, one or two guests each, of three: never more, round %i",
    async (round) => {
      const brand = await newBrand();
      const redemption = await newParty(brand, 3);
      const asked = Array.from({ length: 12 }, (_, scanner) => 1 + ((scanner + round) % 2));
      const answers = await Promise.all(asked.map((count) => admit(brand, redemption, count)));
      const came = answers.reduce((sum, answer) => sum + (answer.ok ? answer.value.admitted : 0), 0);
      expect(came).toBe(3);
      expect(answers.every((answer) => answer.ok || answer.refusal.fact === "too_many_guests")).toBe(true);
      expect(await inForce(brand)).toEqual([0, 1, 2, 3]);
      expect(await brokenInvariants()).toEqual(nothingBroken);
    },
  );

  test("the pass on ten scanners in one instant, each with all its guests: the holder once, the guests once", async () => {
    const brand = await newBrand();
    const { code } = await claimWithGuests(brand, 2);
    const scan = async () => {
      const answer = await redeem(brand, { code });
      if (!answer.ok) return 0;
      const guests = await admit(brand, answer.value.redemption, 2);
      return (answer.value.since ? 0 : 1) + (guests.ok ? guests.value.admitted : 0);
    };
    const came = await Promise.all(Array.from({ length: 10 }, scan));
    expect(came.reduce((sum, each) => sum + each, 0)).toBe(3);
    expect(await inForce(brand)).toEqual([0, 1, 2]);
  });

  test("the same attempt sent ten times at once counts once and gets one answer", async () => {
    const brand = await newBrand();
    const redemption = await newParty(brand, 3);
    const nonce = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => admit(brand, redemption, 2, nonce)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { admitted: 2, left: 1 } })));
    expect(await inForce(brand)).toEqual([0, 1, 2]);
  });

  test("the database itself refuses an ordinal twice", async () => {
    const brand = await newBrand();
    const redemption = await newParty(brand, 1);
    const { claimId, byId } = await db.redemption.findUniqueOrThrow({ where: { id: redemption } });
    const row = () => ({ claimId, byId, ordinal: 1, method: "QR" as const, nonce: randomUUID() });
    const twice = db.redemption.createMany({ data: [row(), row()] });
    await expect(twice).rejects.toThrow(/redemption_one_in_force_each|claim_id/);
  });
});

describe("rolling back", () => {
  test("a guest makes room for one guest and leaves the claim used (attack 8)", async () => {
    const brand = await newBrand();
    const { id, code } = await claimWithGuests(brand, 2);
    const { redemption } = value(await redeem(brand, { code }));
    await admit(brand, redemption, 2);
    const guest = await db.redemption.findFirstOrThrow({ where: { claimId: id, ordinal: 1 } });
    await roll(brand, guest.id);
    expect(await inForce(brand)).toEqual([0, 2]);
    expect(await db.claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "REDEEMED" });
    expect(value(await redeem(brand, { code }))).toMatchObject({ guestsLeft: 1 });
    expect(await saidOfGuests(brand, redemption, 1)).toBe("1 in, 0 left");
    expect(await inForce(brand)).toEqual([0, 1, 2]);
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("the holder takes the guests along, and the whole party can come again (attack 8)", async () => {
    const brand = await newBrand();
    const { id, code } = await claimWithGuests(brand, 2);
    const { redemption } = value(await redeem(brand, { code }));
    await admit(brand, redemption, 1);
    await roll(brand, redemption);
    expect(await inForce(brand)).toEqual([]);
    expect(await db.claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "ACTIVE" });
    expect(await saidOfGuests(brand, redemption, 1)).toMatch(/^The holder's visit was rolled back/);
    expect(value(await redeem(brand, { code }))).toMatchObject({ since: null, guestsLeft: 2 });
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("guests who come while their holder is rolled back: both or neither", async () => {
    for (let round = 0; round < 10; round += 1) {
      const brand = await newBrand();
      const redemption = await newParty(brand, 2);
      await Promise.all([admit(brand, redemption, 2), roll(brand, redemption)]);
      expect(await inForce(brand)).toEqual([]);
    }
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });
});

describe("guests who cannot come", () => {
  test("with another brand's pass, with a guest's use, with a withdrawn claim, after 12 hours", async () => {
    const [brand, other] = [await newBrand(), await newBrand()];
    const { id, code } = await claimWithGuests(brand, 2);
    const { redemption } = value(await redeem(brand, { code }));
    expect(await saidOfGuests(other, redemption, 1)).toMatch(/does not exist/);
    await admit(brand, redemption, 1);
    const guest = await db.redemption.findFirstOrThrow({ where: { claimId: id, ordinal: 1 } });
    expect(await saidOfGuests(brand, guest.id, 1)).toMatch(/does not exist/);
    await db.$executeRaw`update redemption set at = now() - interval '12 hours' where id = ${redemption}::uuid`;
    expect(await saidOfGuests(brand, redemption, 1)).toMatch(/^Guests can come in for 12 hours/);
    expect(await saidOf(brand, { code })).toMatch(/^Used already on/);
    await db.claim.update({ where: { id }, data: { state: "REVOKED" } });
    expect(await saidOfGuests(brand, redemption, 1)).toMatch(/^Withdrawn by Laurel/);
  });

  test("at another venue than their holder's", async () => {
    const brand = await newBrand();
    const { code } = await claimWithGuests(brand, 2);
    await redeem(brand, { code });
    const { venues } = await db.brand.update({
      where: { id: brand.staff.brandId },
      data: {
        venues: {
          create: { name: "Chiado", address: "Rua 2", city: "Lisbon", country: "PT", timeZone: "UTC" },
        },
      },
      select: { venues: { where: { name: "Chiado" } } },
    });
    expect(await saidOf({ ...brand, venueId: venues[0]?.id ?? "" }, { code })).toMatch(/at Rossio\.$/);
  });
});
