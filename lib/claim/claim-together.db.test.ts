import { afterEach, expect, test } from "vitest";
import { withEmail } from "@/e2e/fixtures/claimed";
import {
  brokenInvariants,
  endClaim,
  newBrand,
  newMember,
  newMembers,
  newPerk,
  nothingBroken,
} from "@/e2e/fixtures/marketplace";
import type { MemberId } from "@/lib/account/gate";
import { claimPerk } from "@/lib/claim/claim-perk";
import { claimTogether } from "@/lib/claim/claim-together";
import { db } from "@/lib/db";

afterEach(async () => {
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

const brand = await newBrand();
const wishesOf = (perk: string, members: readonly MemberId[]) =>
  members.map((member) => ({ member, input: { perk, disclosure: "on" as const } }));
/** The answers of one transaction, as words. */
async function factsOf(perk: string, members: readonly MemberId[]): Promise<string[]> {
  const answers = await claimTogether(perk, wishesOf(perk, members));
  return answers.map((answer) => (answer.ok ? "claimed" : answer.refusal.fact));
}

test("together, whoever came first gets the units, behind the gate first, and each is told their own reason", async () => {
  const perk = await newPerk(brand, { stock: 4, openPercent: 25, gateScore: 60 });
  const [low, strong, none] = [await newMembers(2, 40), await newMembers(5, 80), await newMember()];
  const [a, b] = low as [MemberId, MemberId];
  const [c, d, e, f, g] = strong as [MemberId, MemberId, MemberId, MemberId, MemberId];
  expect(await factsOf(perk, [a, c, d, b, e, none, f, g])).toEqual([
    ...["claimed", "claimed", "claimed", "sold_out", "claimed", "sold_out", "sold_out", "sold_out"],
  ]);
  const claims = await db.claim.findMany({ where: { perkId: perk }, select: { userId: true, pool: true } });
  expect(new Map(claims.map(({ userId, pool }) => [userId, pool]))).toEqual(
    new Map([...[c, d, e].map((member) => [member, "GATED"] as const), [a, "OPEN"]]),
  );
});

test("where only gated units are left, those below the gate are told how far they are from it", async () => {
  const perk = await newPerk(brand, { stock: 3, openPercent: 5, gateScore: 60 });
  const [a, b, none] = [...(await newMembers(2, 40)), await newMember()] as [MemberId, MemberId, MemberId];
  expect(await factsOf(perk, [a, b, none])).toEqual(["claimed", "score_too_low", "no_score"]);
});

test("a member who is there several times has one claim and its id as often", async () => {
  const perk = await newPerk(brand, { stock: 9 });
  const [one, other] = await newMembers(2);
  const answers = await claimTogether(perk, wishesOf(perk, [one, other, one, one] as MemberId[]));
  const ids = answers.map((answer) => answer.ok && answer.value.claimId);
  expect(new Set([ids[0], ids[2], ids[3]]).size).toBe(1);
  expect(ids[1]).not.toBe(ids[0]);
  expect(await db.claim.count({ where: { perkId: perk } })).toBe(2);
});

test("of two who are the same person the first has it, and what ran out and stood in the way is settled", async () => {
  const perk = await newPerk(brand, { stock: 9 });
  const [first, again] = [await withEmail("eve@example.org"), await withEmail("eve+2@example.org")];
  expect(await factsOf(perk, [first, again])).toEqual(["claimed", "identity_used"]);
  const { id } = await db.claim.findFirstOrThrow({ where: { perkId: perk }, select: { id: true } });
  await endClaim(id, -1);
  expect(await factsOf(perk, [again, first])).toEqual(["claimed", "identity_used"]);
  expect(await db.claim.findUnique({ where: { id }, select: { state: true } })).toEqual({ state: "EXPIRED" });
});

test("200 people in one instant share transactions: exactly 20 have one of 20 units, and nobody waits for another's fault", async () => {
  const perk = await newPerk(brand, { stock: 20 });
  const gone = "00000000-0000-7000-8000-000000000000" as MemberId;
  const people = [...(await newMembers(100)), gone, ...(await newMembers(100))];
  const answers = await Promise.allSettled(
    people.map((member) => claimPerk(member, { perk, disclosure: "on" })),
  );
  const facts = answers.map((answer) => {
    if (answer.status === "rejected") return "fault";
    return answer.value.ok ? "claimed" : answer.value.refusal.fact;
  });
  expect(facts.filter((fact) => fact === "claimed")).toHaveLength(20);
  expect(facts.filter((fact) => fact === "fault")).toHaveLength(1);
  expect(facts[100]).toBe("fault");
  expect(facts.filter((fact) => fact === "sold_out")).toHaveLength(180);
});
