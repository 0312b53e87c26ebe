import { describe, expect, test } from "vitest";
import { claim } from "@/e2e/fixtures/claimed";
import { newBrand, newMembers, newPerk } from "@/e2e/fixtures/marketplace";
import { db } from "@/lib/db";

process.env.DATABASE_POOL = "60";

const brand = await newBrand();
const units = 5;

class Undone extends Error {}

/**
 * Somebody has taken every unit, and it is not sure yet that they keep them. Meanwhile `begin` begins; once so many of its
 * requests stand waiting for a unit, what was taken is undone. Then the answers are waited for.
 */
async function whileTaken<Answer>(
  perk: string,
  waiting: number,
  begin: () => Promise<Answer>[],
): Promise<{ early: Answer[]; answers: Answer[] }> {
  const early: Answer[] = [];
  let asked: Promise<Answer>[] = [];
  let open = true;
  const taking = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        update unit set free_at = now() + interval '1 day', claim_id = gen_random_uuid() where perk_id = ${perk}::uuid`;
      asked = begin();
      for (const one of asked) void one.then((answer) => open && early.push(answer));
      for (let seen = 0; seen < waiting; ) {
        const [row] = await tx.$queryRaw<{ seen: number }[]>`
          select count(distinct pid)::int as seen from pg_locks where not granted`;
        seen = row?.seen ?? 0;
      }
      open = false;
      throw new Undone();
    },
    { timeout: 30_000 },
  );
  await expect(taking).rejects.toThrow(Undone);
  return { early, answers: await Promise.all(asked) };
}

const factOf = (answer: Awaited<ReturnType<typeof claim>>) => (answer.ok ? "claimed" : answer.refusal.fact);

describe("attack 18: sold out is never said while a claim that is not done yet is undone later", () => {
  test.each(Array.from({ length: 20 }, (_, round) => round + 1))(
    "those who waited get the units, round %i",
    async () => {
      const perk = await newPerk(brand, { stock: units });
      const members = await newMembers(units);
      const { early, answers } = await whileTaken(perk, 1, () =>
        members.map((member) => claim(member, perk)),
      );
      expect(early.map(factOf)).toEqual([]);
      expect(answers.map(factOf)).toEqual(Array(units).fill("claimed"));
    },
  );

  test.each(Array.from({ length: 10 }, (_, round) => round + 1))(
    "sold out is said to those for whom it is true afterwards, round %i",
    async () => {
      const perk = await newPerk(brand, { stock: units, openPercent: 40 });
      const members = await newMembers(units * 4);
      const { early, answers } = await whileTaken(perk, 1, () =>
        members.map((member) => claim(member, perk)),
      );
      expect(early.map(factOf)).toEqual([]);
      const facts = answers.map(factOf);
      expect(facts.filter((fact) => fact === "claimed")).toHaveLength(units);
      expect(new Set(facts)).toEqual(new Set(["claimed", "sold_out"]));
    },
  );

  test("and where that takes longer than three seconds the answer is to try again, not that it is sold out", async () => {
    const perk = await newPerk(brand, { stock: 1 });
    const [member] = await newMembers(1);
    if (!member) throw new Error("nobody");
    const answer = await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`
          update unit set free_at = now() + interval '1 day', claim_id = gen_random_uuid() where perk_id = ${perk}::uuid`;
        return claim(member, perk);
      },
      { timeout: 30_000 },
    );
    expect(factOf(answer)).toBe("busy");
  });
});
