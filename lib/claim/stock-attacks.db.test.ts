import { afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  brokenInvariants,
  endClaim,
  newBrand,
  newMembers,
  newPerk,
  nothingBroken,
  type TestBrand,
} from "@/e2e/fixtures/marketplace";
import type { MemberId } from "@/lib/account/gate";
import { claimTogether } from "@/lib/claim/claim-together";
import { expireClaims } from "@/lib/claim/expire-claims";
import { db } from "@/lib/db";

// As many connections as people, so that all of them are in their transactions at the same time.
process.env.DATABASE_POOL = "200";

const units = 20;
const people = 200;
const rounds = Array.from({ length: 6 }, (_, round) => round + 1);

let brand: TestBrand;
let strong: MemberId[];
let newcomers: MemberId[];
let everybody: MemberId[];

beforeAll(async () => {
  brand = await newBrand();
  strong = await newMembers(people / 2, 80);
  newcomers = await newMembers(people / 2);
  // One strong, one newcomer, and so on.
  everybody = strong.flatMap((member, i) => [member, newcomers[i] ?? member]);
});

afterEach(async () => {
  expect(await brokenInvariants()).toEqual(nothingBroken);
});

const claimed = (perk: string) =>
  db.claim.findMany({
    where: { perkId: perk, state: "ACTIVE" },
    select: { id: true, userId: true, pool: true },
  });
/**
 * Claims in a transaction of one's own, as if each were in another process: together they would not race. Asks again as long
 * as the answer is to try again, as on a machine that is too slow for so many at once.
 */
async function claimPatiently(member: MemberId, perk: string) {
  for (;;) {
    const [answer] = await claimTogether(perk, [{ member, input: { perk, disclosure: "on" } }]);
    if (!answer) throw new Error("no answer");
    if (answer.ok || answer.refusal.fact !== "busy") return answer;
  }
}

const answersOf = (perk: string, members: readonly MemberId[]) =>
  Promise.all(members.map((member) => claimPatiently(member, perk)));
const factsOf = (answers: Awaited<ReturnType<typeof answersOf>>) =>
  answers.map((answer) => (answer.ok ? "claimed" : answer.refusal.fact));

/** Begins the requests while nobody can have a unit, and lets them go on in one instant once so many stand waiting. */
async function releasedAtOnce<Answer>(
  perk: string,
  least: number,
  begin: () => Promise<Answer>[],
): Promise<Answer[]> {
  const begun = await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`select 1 from unit where perk_id = ${perk}::uuid for update`;
      const requests = begin();
      for (let waiting = 0; waiting < least; ) {
        const [row] = await tx.$queryRaw<{ waiting: number }[]>`
          select count(distinct pid)::int as waiting from pg_locks where not granted`;
        waiting = row?.waiting ?? 0;
      }
      return requests;
    },
    { timeout: 30_000 },
  );
  return Promise.all(begun);
}

describe(`attack 1: ${units} units, ${people} people at the same time`, () => {
  test.each(rounds.slice(3))("no gate, round %i", async () => {
    const perk = await newPerk(brand, { stock: units });
    const facts = factsOf(await answersOf(perk, everybody));
    expect(facts.filter((fact) => fact === "claimed")).toHaveLength(units);
    expect(new Set(facts)).toEqual(new Set(["claimed", "sold_out"]));
    expect(await claimed(perk)).toHaveLength(units);
  });

  test.each(rounds.slice(0, 3))("a gate and an open pool of 5, round %i", async () => {
    const perk = await newPerk(brand, { stock: units, openPercent: 25, gateScore: 60 });
    const facts = factsOf(await answersOf(perk, everybody));
    expect(facts.filter((fact) => fact === "claimed")).toHaveLength(units);
    const claims = await claimed(perk);
    expect(claims.filter(({ pool }) => pool === "OPEN")).toHaveLength(5);
    const gated = claims.filter(({ pool }) => pool === "GATED");
    expect(gated).toHaveLength(15);
    expect(gated.every(({ userId }) => strong.some((member) => member === userId))).toBe(true);
  });
});

describe("attack 2: one person, 20 times in parallel", () => {
  test.each(rounds)("one claim, its id 20 times, round %i", async (round) => {
    const perk = await newPerk(brand, { stock: units });
    const member = everybody[round];
    if (!member) throw new Error("too few people");
    const answers = await answersOf(perk, Array(20).fill(member));
    const ids = answers.map((answer) => answer.ok && answer.value.claimId);
    const claims = await claimed(perk);
    expect(claims).toHaveLength(1);
    expect(ids).toEqual(Array(20).fill(claims[0]?.id));
  });
});

describe("attack 3: 190 requests of 38 people, five each, most of them let go in one instant", () => {
  test.each(rounds)("exactly one claim for each of 20, round %i", async () => {
    const perk = await newPerk(brand, { stock: units });
    const five = everybody.slice(0, 38).flatMap((member) => Array<MemberId>(5).fill(member));
    const answers = await releasedAtOnce(perk, 100, () => five.map((member) => claimPatiently(member, perk)));
    const claims = await claimed(perk);
    expect(claims).toHaveLength(units);
    expect(new Set(claims.map(({ userId }) => userId)).size).toBe(units);
    const ids = answers.flatMap((answer) => (answer.ok ? [answer.value.claimId] : []));
    expect(ids).toHaveLength(units * 5);
    expect(new Set(ids)).toEqual(new Set(claims.map(({ id }) => id)));
  });
});

describe("attack 5: claims that run out while others claim", () => {
  test.each(rounds)(`${units} units pass to ${units} new people, round %i`, async () => {
    const perk = await newPerk(brand, { stock: units });
    const [holders, others] = [everybody.slice(0, units), everybody.slice(units)];
    const held = (await answersOf(perk, holders)).flatMap((answer) =>
      answer.ok ? [answer.value.claimId] : [],
    );
    expect(held).toHaveLength(units);
    await Promise.all(held.map((claim) => endClaim(claim, 150)));
    let open = true;
    const settle = async () => {
      while (open) await expireClaims();
    };
    const over = Date.now() + 200;
    const persist = async (member: MemberId) => {
      for (;;) {
        const begun = Date.now();
        const answer = await claimPatiently(member, perk);
        if (answer.ok || begun > over) return answer;
      }
    };
    const job = settle();
    const answers = await Promise.all(others.map(persist));
    open = false;
    await job;
    expect(factsOf(answers).filter((fact) => fact === "claimed")).toHaveLength(units);
    await expireClaims();
    const claims = await claimed(perk);
    expect(claims).toHaveLength(units);
    expect(claims.filter(({ id }) => held.includes(id))).toEqual([]);
  });
});
