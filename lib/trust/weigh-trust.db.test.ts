import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { newMember, newMembers } from "@/e2e/fixtures/marketplace";
import { type StoredAct, storeActs, storePersons } from "@/e2e/fixtures/stored";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { loadTrust } from "@/lib/score/load-trust";
import { seedTrust } from "@/lib/score/seed-parts";
import { weighTrust } from "@/lib/trust/weigh-trust";

const now = new Date();
const at = new Date(now.getTime() - 86_400_000);

async function link(userId: MemberId, who = `self ${randomUUID()}`): Promise<string> {
  const { id } = await db.linkedAccount.create({
    data: {
      ...{ userId, network: "mastodon", origin: "https://social.example", remoteId: randomUUID() },
      ...{ handle: "a@social.example", identityHmac: who, grantSealed: "none", lastReadAt: now },
    },
  });
  return id;
}

const received = (who: string): StoredAct => ({ who, direction: "RECEIVED", kind: "reply", at });
const given = (who: string): StoredAct => ({ who, direction: "GIVEN", kind: "reply", at });
const partOf = async (who: string) => (await db.engager.findUniqueOrThrow({ where: { who } })).seedPart;

let seed: MemberId;
let moderator: MemberId;

beforeAll(async () => {
  [seed, moderator] = [await newMember(), await newMember()];
  const [trusted, victim] = [await newMember(), await newMember()];
  const seedAccount = await link(seed, "seed");
  const trustedAccount = await link(trusted, "trusted");
  const victimAccount = await link(victim, "victim");
  await storePersons(["seed", "trusted", "victim"].map((who) => ({ who })));
  await storeActs(seedAccount, [given("trusted"), ...crowd(30, "friend").map(given)]);
  await storeActs(trustedAccount, [received("seed"), given("met by the trusted")]);
  await storeActs(victimAccount, crowd(200, "fake").map(received));
  const { count } = await db.engager.createMany({
    data: crowd(900, "stranger").map((who) => ({ who, network: "mastodon" })),
  });
  expect(count).toBe(900);
});

function crowd(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index}`);
}

const pick = (userId: MemberId) =>
  db.trustSeed.create({ data: { userId, reason: "known", pickedById: moderator } });

test("without seeds nobody has a seed part: age alone decides", async () => {
  await weighTrust(now);
  expect(await db.engager.count({ where: { seedPart: { not: null } } })).toBe(0);
  expect(await db.trustWeighing.findFirst({ orderBy: { at: "desc" } })).toMatchObject({
    seeds: 0,
    seeded: false,
  });
});

test("trust flows from a seed to whom it turns to, on from there, and never to a ring that nobody trusted turns to", async () => {
  const { id } = await pick(seed);
  await weighTrust(now);
  const { least } = seedTrust;
  expect(await partOf("seed")).toBe(1);
  expect(await partOf("trusted")).toBeGreaterThan(least);
  expect(await partOf("met by the trusted")).toBeGreaterThan(least);
  expect(await partOf("fake 7")).toBeCloseTo(least, 5);
  expect(await partOf("victim")).toBeCloseTo(least, 5);
  expect(await partOf("stranger 7")).toBeCloseTo(least, 5);
  expect(await db.trustWeighing.findFirst({ orderBy: { at: "desc" } })).toMatchObject({
    people: 1134,
    seeds: 1,
    seeded: true,
  });
  await db.trustSeed.update({ where: { id }, data: { withdrawnAt: now, withdrawnById: moderator } });
  await weighTrust(now);
  expect(await partOf("trusted")).toBeNull();
});

test("somebody whom no weighing has met yet is trusted least where seeds count, by age alone where none do", async () => {
  const ages = await storePersons([{ who: "just come", createdOn: new Date(0) }]).then(() =>
    db.engager.findUniqueOrThrow({ where: { who: "just come" } }),
  );
  const trust = async () => (await loadTrust(new Set([String(ages.id)]), now, db)).get(String(ages.id));
  expect(await trust()).toBe(1);
  const { id } = await pick(seed);
  await weighTrust(now);
  await db.engager.update({ where: { id: ages.id }, data: { seedPart: null } });
  expect(await trust()).toBeCloseTo(seedTrust.least, 5);
  await db.trustSeed.update({ where: { id }, data: { withdrawnAt: now, withdrawnById: moderator } });
  await weighTrust(now);
  expect(await trust()).toBe(1);
});

test("a member's several accounts are one person", async () => {
  const second = await link(seed, "seed elsewhere");
  await storePersons([{ who: "seed elsewhere" }]);
  await storeActs(second, [given("only met elsewhere")]);
  await pick(seed);
  await weighTrust(now);
  expect(await partOf("seed elsewhere")).toBe(await partOf("seed"));
  expect(await partOf("only met elsewhere")).toBe(await partOf("friend 1"));
});

test("how many somebody engaged with this week is counted by members, not by acts, and forgotten when the week is over", async () => {
  const members = await newMembers(40);
  for (const member of members) {
    const account = await link(member);
    await storeActs(account, [received("busy"), { ...received("busy"), kind: "like" }]);
  }
  const busy = () => db.engager.findUniqueOrThrow({ where: { who: "busy" } });
  await weighTrust(now);
  expect((await busy()).membersThisWeek).toBe(40);
  expect((await db.engager.findUniqueOrThrow({ where: { who: "seed" } })).membersThisWeek).toBe(32);
  await weighTrust(new Date(now.getTime() + 7 * 86_400_000));
  expect((await busy()).membersThisWeek).toBe(0);
});
