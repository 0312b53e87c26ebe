import { expect, test } from "vitest";
import { saidTo } from "@/e2e/fixtures/claimed";
import { newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { db } from "@/lib/db";

const soldOut = /Every unit is claimed/;

/** Takes the perk's only unit in a transaction, lets `others` come and wait for it, then ends the transaction as told. */
async function whileTaken<Answer>(
  perk: string,
  end: "commit" | "roll back",
  others: () => Promise<Answer>,
): Promise<Answer> {
  let waiting: Promise<Answer> | undefined;
  const taking = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`
        update unit set free_at = now() + interval '1 day', claim_id = gen_random_uuid() where perk_id = ${perk}::uuid`;
      let gone = true;
      for (let count = 0; count === 0; ) {
        // On a busy machine one may be told so and leave before being seen to wait: then the next comes.
        if (gone) {
          gone = false;
          waiting = others().finally(() => {
            gone = true;
          });
        }
        const [row] = await tx.$queryRaw<{ count: number }[]>`
          select count(*)::int as count from pg_locks where not granted
          and pid in (select pid from pg_stat_activity where datname = current_database())`;
        count = row?.count ?? 0;
      }
      if (end === "roll back") throw new Error(end);
    },
    { timeout: 40_000 },
  );
  await taking.catch((error: Error) => expect(error.message).toBe(end));
  if (!waiting) throw new Error("nobody came");
  return waiting;
}

test("whoever comes while the last unit is being taken waits, and gets it when that is undone (attack 18)", async () => {
  const [perk, member] = [await newPerk(await newBrand()), await newMember()];
  expect(await whileTaken(perk, "roll back", () => saidTo(member, perk))).toBe("claimed");
});

test("whoever comes while the last unit is being taken is told that it is gone only once it is", async () => {
  const [perk, member] = [await newPerk(await newBrand()), await newMember()];
  expect(await whileTaken(perk, "commit", () => saidTo(member, perk))).toMatch(soldOut);
  expect(await db.claim.count({ where: { perkId: perk } })).toBe(0);
});
