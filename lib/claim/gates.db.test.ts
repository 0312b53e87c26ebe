import { beforeAll, describe, expect, test } from "vitest";
import { claim, claimed } from "@/e2e/fixtures/claimed";
import { newBrand, newMember, newPerk, type TestBrand } from "@/e2e/fixtures/marketplace";
import type { MemberId } from "@/lib/account/gate";
import { perkById } from "@/lib/claim/perk-queries";
import { claimById } from "@/lib/claim/queries";
import { db } from "@/lib/db";
import { sayPlace } from "@/lib/place/say-place";
import type { Prisma } from "@/prisma/generated/client";

let brand: TestBrand;
beforeAll(async () => {
  brand = await newBrand();
});

const dayMs = 86_400_000;
const lisbon = { name: "Lisbon", country: "PT", latitude: 38.7227, longitude: -9.1449 };

async function gatedPerk(gates: Prisma.PerkUpdateInput, openPercent = 5) {
  const perk = await newPerk(brand, { stock: 10, openPercent });
  await db.perk.update({ where: { id: perk }, data: gates });
  return perk;
}

/** A member whose best score in tea of the last days is as told. */
async function heardInTea(high: number): Promise<MemberId> {
  const member = await newMember(50);
  await db.scoreSnapshot.updateMany({ where: { userId: member }, data: { topics: [["tea", 10, 1, high]] } });
  return member;
}

async function since(days: number): Promise<MemberId> {
  const member = await newMember();
  const createdAt = new Date(Date.now() - days * dayMs);
  await db.user.update({ where: { id: member }, data: { createdAt } });
  return member;
}

const factOf = async (member: MemberId, perk: string) => {
  const answer = await claim(member, perk);
  return answer.ok ? "claimed" : answer.refusal.fact;
};

/** Takes what needs no score, so that only the gate is left. */
async function withoutOpenUnits(perk: string): Promise<string> {
  await db.$executeRaw`delete from unit where perk_id = ${perk}::uuid and pool = 'open'`;
  return perk;
}

test("a score in a topic: exactly the gate passes, a point less and none do not", async () => {
  const perk = await withoutOpenUnits(await gatedPerk({ gateTopic: "tea", gateTopicScore: 40 }));
  expect(await factOf(await heardInTea(40), perk)).toBe("claimed");
  expect(await factOf(await heardInTea(39), perk)).toBe("topic_score_too_low");
  expect(await factOf(await newMember(90), perk)).toBe("no_topic_score");
});

test("a score and a score in a topic are asked both", async () => {
  const both = { gateScore: 50, gateTopic: "tea", gateTopicScore: 40 };
  const perk = await withoutOpenUnits(await gatedPerk(both));
  expect(await factOf(await heardInTea(40), perk)).toBe("claimed");
  await db.perk.update({ where: { id: perk }, data: { gateScore: 51 } });
  expect(await factOf(await heardInTea(40), perk)).toBe("score_too_low");
});

test("the open pool asks for no topic, and its claim says from which pool it is", async () => {
  const perk = await gatedPerk({ gateTopic: "tea", gateTopicScore: 40 });
  const member = await newMember();
  const found = await claimById(member, await claimed(member, perk));
  expect(found).toMatchObject({ pool: "OPEN", gates: { topic: { asked: 40, score: null } } });
});

describe("gates that hold for the open pool too", () => {
  test("a place: within the distance, too far, and unknown", async () => {
    const perk = await gatedPerk({ gatePlace: { near: lisbon, km: 50 } }, 100);
    const [near, far, nowhere] = [await newMember(), await newMember(), await newMember()];
    await sayPlace(near, { city: "Setubal", country: "PT" });
    await sayPlace(far, { city: "Porto", country: "PT" });
    expect(await factOf(far, perk)).toBe("elsewhere");
    expect(await factOf(nowhere, perk)).toBe("place_unknown");
    const found = await claimById(near, await claimed(near, perk));
    expect(found?.gates?.place).toMatchObject({ place: { name: "Setubal" }, asked: { km: 50 } });
  });

  test("some countries", async () => {
    const perk = await gatedPerk({ gatePlace: { countries: ["KE", "TZ"] } }, 100);
    const [inside, outside] = [await newMember(), await newMember()];
    await sayPlace(inside, { city: "Nairobi", country: "KE" });
    await sayPlace(outside, { city: "Porto", country: "PT" });
    expect(await factOf(inside, perk)).toBe("claimed");
    expect(await factOf(outside, perk)).toBe("elsewhere");
  });

  test("days of membership", async () => {
    const perk = await gatedPerk({ gateMemberDays: 30 }, 100);
    expect(await factOf(await since(29.99), perk)).toBe("member_too_new");
    const member = await since(30.01);
    const found = await claimById(member, await claimed(member, perk));
    expect(found?.gates?.membership).toEqual({ asked: 30, days: 30 });
  });
});

test("the perk's page judges as the claim does, and keeps a visitor from nothing that nobody knows of them", async () => {
  const perk = await gatedPerk({ gatePlace: { countries: ["KE"] }, gateTopic: "tea", gateTopicScore: 40 });
  const member = await heardInTea(44);
  expect((await perkById(member, perk))?.refusal?.fact).toBe("place_unknown");
  await sayPlace(member, { city: "Nairobi", country: "KE" });
  expect(await perkById(member, perk)).toMatchObject({ refusal: null, topicScore: 44 });
  expect((await perkById(null, perk))?.refusal).toBeNull();
});

test("what is edited later does not touch what a claim was judged by", async () => {
  const perk = await gatedPerk({ gateTopic: "tea", gateTopicScore: 40 });
  const member = await heardInTea(44);
  const claimId = await claimed(member, perk);
  await db.perk.update({ where: { id: perk }, data: { gateTopicScore: 90 } });
  await db.scoreSnapshot.deleteMany({ where: { userId: member } });
  expect((await claimById(member, claimId))?.gates?.topic).toEqual({ topic: "tea", asked: 40, score: 44 });
});

test("the database itself refuses a claim from behind a topic's gate without the score", async () => {
  const perk = await gatedPerk({ gateTopic: "tea", gateTopicScore: 40 });
  const claimId = await claimed(await newMember(), perk);
  await expect(db.claim.update({ where: { id: claimId }, data: { pool: "GATED" } })).rejects.toThrow();
});
