import { describe, expect, test } from "vitest";
import { claim, claimed } from "@/e2e/fixtures/claimed";
import {
  brokenInvariants,
  endClaim,
  newBrand,
  newMember,
  newMembers,
  newPerk,
  nothingBroken,
} from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { db } from "@/lib/db";
import { changeStock } from "@/lib/perk/change-stock";
import { poolsOf } from "@/lib/perk/open-units";
import { stockSentence } from "@/lib/perk/sentences";

const brand = await newBrand("EDITOR");
const change = (perk: string, stock: number) => changeStock(brand.staff, { brand: brand.slug, perk, stock });

/** The units of each pool as they are counted, and the stock that the perk tells. */
async function countedOf(perk: string) {
  const pools = await db.unit.groupBy({ by: ["pool"], where: { perkId: perk }, _count: true });
  const count = (name: string) => pools.find(({ pool }) => pool === name)?._count ?? 0;
  const { stock } = await db.perk.findUniqueOrThrow({ where: { id: perk }, select: { stock: true } });
  return { stock, gated: count("GATED"), open: count("OPEN") };
}

test("up and down the open pool keeps its share, and what was added can be claimed", async () => {
  const perk = await newPerk(brand, { stock: 10, openPercent: 25, gateScore: 60 });
  for (const stock of [37, 38, 5, 1, 200]) {
    value(await change(perk, stock));
    expect(await countedOf(perk)).toEqual({ stock, ...poolsOf(stock, 25) });
  }
  value(await change(perk, 2));
  await claimed(await newMember(), perk);
  expect(refusal(await claim(await newMember(), perk)).fact).toBe("no_score");
  value(await change(perk, 5));
  await claimed(await newMember(), perk);
  expect(await brokenInvariants()).toEqual(nothingBroken);
  const acts = await db.auditEvent.findMany({ where: { subjectId: perk }, orderBy: { at: "asc" } });
  expect(acts.map(({ act, detail }) => [act, detail]).at(-1)).toEqual([
    "perk.stock_changed",
    { from: 2, to: 5 },
  ]);
});

describe("attack 11: capacity lowered below claimed", () => {
  test("is refused, with how far it can go, and nothing changes", async () => {
    const perk = await newPerk(brand, { stock: 10, openPercent: 50 });
    for (const member of await newMembers(4)) await claimed(member, perk);
    const before = await countedOf(perk);
    const refused = refusal(await change(perk, 3));
    expect(refused).toMatchObject({ fact: "below_claimed", held: 4 });
    expect(stockSentence(refused)).toMatch(/^4 units are claimed or used, .* can go down to \d+\.$/);
    expect(await countedOf(perk)).toEqual(before);
    const least = refused.fact === "below_claimed" ? refused.least : 0;
    expect(refusal(await change(perk, least - 1)).fact).toBe("below_claimed");
    value(await change(perk, least));
    expect((await countedOf(perk)).stock).toBe(least);
    expect(await db.unit.count({ where: { perkId: perk, claimId: { not: null } } })).toBe(4);
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test("a unit whose claim ran out is free to go, though nobody has settled that yet", async () => {
    const perk = await newPerk(brand, { stock: 2, openPercent: 100 });
    const late = await claimed(await newMember(), perk);
    await claimed(await newMember(), perk);
    await endClaim(late, -1);
    value(await change(perk, 1));
    expect(await countedOf(perk)).toEqual({ stock: 1, gated: 0, open: 1 });
    expect(await brokenInvariants()).toEqual(nothingBroken);
  });

  test.each(Array.from({ length: 10 }, (_, round) => round))(
    "while thirty people claim at once: stock and units agree, and no claim is without its unit, round %i",
    async (round) => {
      const perk = await newPerk(brand, { stock: 30, openPercent: 20 });
      const people = await newMembers(30);
      const claims = people.map((member) => claim(member, perk));
      const changes = [25, 8 + round, 2].map((stock) => change(perk, stock));
      const [answers, changed] = await Promise.all([Promise.all(claims), Promise.all(changes)]);
      const made = answers.filter(({ ok }) => ok).length;
      const { stock, gated, open } = await countedOf(perk);
      expect(gated + open).toBe(stock);
      expect(poolsOf(stock, 20)).toEqual({ gated, open });
      expect(made).toBeLessThanOrEqual(stock);
      expect(await db.unit.count({ where: { perkId: perk, claimId: { not: null } } })).toBe(made);
      for (const answer of changed)
        expect(answer.ok ? "changed" : answer.refusal.fact).toMatch(/^(changed|below_claimed|busy)$/);
      expect(await brokenInvariants()).toEqual(nothingBroken);
    },
  );
});

test("not a draft's, and not another brand's", async () => {
  const perk = await newPerk(brand, { stock: 5 });
  const other = await newBrand("EDITOR");
  const foreign = await changeStock(other.staff, { brand: other.slug, perk, stock: 1 });
  expect(refusal(foreign)).toEqual({ fact: "unknown_perk" });
  await db.perk.update({ where: { id: perk }, data: { status: "DRAFT" } });
  expect(refusal(await change(perk, 9))).toEqual({ fact: "not_approved" });
});
