import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { claimed } from "@/e2e/fixtures/claimed";
import { newBrand, newMember, newMembers, newPerk, type TestBrand } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { used } from "@/e2e/fixtures/used";
import { reserveUnits } from "@/lib/billing/perk-money";
import { postEntry } from "@/lib/billing/post-entry";
import { releaseClaim } from "@/lib/claim/release-claim";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { db } from "@/lib/db";
import { resultsOf } from "@/lib/results/queries";
import { recordOrder } from "@/lib/results/record-order";
import { recordSights } from "@/lib/results/record-sights";
import { askedOf } from "@/lib/results/schema";
import { tallyAgain } from "@/lib/results/tally-campaign";

async function resultsFor(
  { staff, campaignId }: TestBrand,
  { search = {}, money = true }: { search?: Record<string, string>; money?: boolean } = {},
) {
  const found = await resultsOf(staff.brandId, campaignId, askedOf(search), { money, now: new Date() });
  if (!found) throw new Error("no results");
  return found;
}

/** A perk that costs 2.00 for each redemption, in a campaign with 100.00. */
async function paidPerk(brand: TestBrand, wish: Parameters<typeof newPerk>[1] = {}): Promise<string> {
  const { campaignId } = brand;
  const id = await newPerk(brand, { stock: 20, ...wish, more: { feeCents: 200, ...wish.more } });
  await db.$transaction(async (tx) => {
    value(await postEntry(tx, { campaignId, move: "fund", cents: 10_000, key: randomUUID() }));
    value(await reserveUnits(tx, { id, campaignId, feeCents: 200 }, 20, id));
  });
  return id;
}

const order = (claimId: string, cents: number, currency = "EUR") =>
  recordOrder(db, { claimId, cents, currency, at: new Date(), source: "FILE" });

describe("results", () => {
  test("count every step, and cost what the ledger says", async () => {
    const brand = await newBrand();
    const perk = await paidPerk(brand);
    const people = await newMembers(8);
    for (const [index, member] of people.entries())
      await recordSights(
        { member, address: null, browser: "" },
        index < 3 ? { opened: perk } : { seen: [perk] },
        new Date(),
      );
    const uses = [];
    for (let index = 0; index < 5; index += 1) uses.push(await used(brand, perk));
    const [first, second, third] = uses;
    if (!first || !second || !third) throw new Error("nobody came");
    await claimed(await newMember(), perk);
    const giver = await newMember();
    value(await releaseClaim(giver, { claim: await claimed(giver, perk) }));
    const { id: redemption } = await db.redemption.findFirstOrThrow({ where: { claimId: first.claimId } });
    value(await rollBackRedemption(brand.staff, { redemption, reason: "A mistake" }));
    await order(second.claimId, 3_000);
    await order(third.claimId, 2_000);
    await order(uses[3]?.claimId ?? "", 900, "USD");
    const { whole, aside, currencies, byVenue, byDay } = await resultsFor(brand);
    expect(whole).toEqual({
      ...{ seen: 8, opened: 3, claimed: 7, redeemed: 4, costCents: 800 },
      revenue: [
        { currency: "EUR", orders: 2, cents: 5_000 },
        { currency: "USD", orders: 1, cents: 900 },
      ],
    });
    expect(aside).toEqual({ held: 2, lapsed: 1, rolledBack: 1 });
    expect(currencies).toEqual(["EUR", "USD"]);
    const spent = await db.ledgerBalance.findFirst({
      where: { campaignId: brand.campaignId, account: "SPENT" },
    });
    expect(spent?.cents).toBe(whole.costCents);
    // Four people came to the one venue: a part of which there is only one hides nothing of the whole, but is not shown.
    expect(byVenue).toMatchObject([{ label: "Rossio", redeemed: null, costCents: null }]);
    expect(byDay.at(-1)).toMatchObject({ seen: 8, claimed: 7, redeemed: null });
  });

  test("say nothing about money to whom it is no business of", async () => {
    const brand = await newBrand();
    const perk = await paidPerk(brand);
    const { claimId } = await used(brand, perk);
    await order(claimId, 3_000);
    const { whole, currencies, comparison } = await resultsFor(brand, { money: false });
    expect(whole).toMatchObject({ redeemed: 1, costCents: 0, revenue: [] });
    expect([currencies, comparison]).toEqual([[], null]);
  });

  test("of chosen days or of a chosen perk withhold what is built on fewer than five people", async () => {
    const brand = await newBrand();
    const [tea, cake] = [await newPerk(brand, { stock: 9 }), await newPerk(brand, { stock: 9 })];
    for (let index = 0; index < 6; index += 1) await claimed(await newMember(), index < 2 ? tea : cake);
    const whole = await resultsFor(brand);
    expect(whole.whole.claimed).toBe(6);
    // Two of six: the others are withheld too, or the rest would tell.
    expect(whole.byPerk.map(({ claimed }) => claimed)).toEqual([null, null]);
    expect((await resultsFor(brand, { search: { perk: tea } })).whole.claimed).toBeNull();
    const today = new Date().toISOString().slice(0, 10);
    expect((await resultsFor(brand, { search: { from: today } })).whole.claimed).toBe(6);
    await db.claim.updateMany({
      where: { perkId: tea },
      data: { claimedAt: new Date(Date.now() - 3 * 86_400_000) },
    });
    await db.perk.update({ where: { id: tea }, data: { opensAt: new Date(Date.now() - 10 * 86_400_000) } });
    expect((await resultsFor(brand, { search: { from: today } })).whole.claimed).toBeNull();
  });

  test("are nobody else's", async () => {
    const [brand, other] = [await newBrand(), await newBrand()];
    const asked = askedOf({});
    const at = { money: true, now: new Date() };
    expect(await resultsOf(other.staff.brandId, brand.campaignId, asked, at)).toBeNull();
    expect(await resultsOf(brand.staff.brandId, randomUUID(), asked, at)).toBeNull();
    expect(await resultsOf(brand.staff.brandId, "no id", asked, at)).toBeNull();
  });

  test("count an offer once it was accepted, and never one that ran out", async () => {
    const brand = await newBrand();
    const perk = await newPerk(brand, { stock: 9, openPercent: 100 });
    const ids = [];
    for (let index = 0; index < 3; index += 1) ids.push(await claimed(await newMember(), perk));
    const [offered, lapsed, ranOut] = ids;
    await db.claim.update({ where: { id: offered ?? "" }, data: { state: "OFFERED" } });
    for (const [claimId, from] of [
      [lapsed, "OFFERED"],
      [ranOut, "ACTIVE"],
    ] as const) {
      await db.claim.update({ where: { id: claimId ?? "" }, data: { state: "EXPIRED" } });
      await db.claimEvent.create({ data: { claimId: claimId ?? "", from, to: "EXPIRED" } });
    }
    const { whole, aside } = await resultsFor(brand);
    expect(whole.claimed).toBe(1);
    expect(aside).toMatchObject({ held: 0, lapsed: 1 });
  });
});

describe("by gate score and pool", () => {
  /** Claims whose time is over: so many of each pool, of which the first so many were redeemed. */
  async function settled(
    perk: string,
    pool: "GATED" | "OPEN",
    count: number,
    redeemed: number,
    score: number | null,
  ) {
    const people = await newMembers(count);
    const claimedAt = new Date(Date.now() - 20 * 86_400_000);
    await db.claim.createMany({
      data: people.map((userId, index) => ({
        ...{ perkId: perk, userId, pool, claimedAt, state: index < redeemed ? "REDEEMED" : "EXPIRED" },
        usableUntil: new Date(Date.now() - 86_400_000 - index * 1_000),
        ...{ gateAsked: 40, gateScore: score, formula: "1.1.0", perkVersion: 1, perkTitle: "", benefit: "" },
        ...{ terms: "", disclosure: "", disclosedAt: claimedAt, codeLast4: "0000", codeSealed: "" },
        codeHmac: randomUUID(),
      })),
    });
  }

  test("claims are counted once their time is over, and in groups of twenty", async () => {
    const brand = await newBrand();
    const perk = await newPerk(brand, { gateScore: 40 });
    await settled(perk, "GATED", 19, 12, 65);
    expect(await resultsFor(brand)).toMatchObject({ byBand: [], comparison: null });
    await settled(perk, "OPEN", 20, 9, null);
    const one = await resultsFor(brand);
    const claims = ({ byBand }: typeof one) => byBand.reduce((sum, part) => sum + (part.claimed ?? 0), 0);
    // Thirty-nine, of which one group is whole.
    expect(claims(one)).toBeLessThanOrEqual(20);
    await settled(perk, "OPEN", 1, 0, null);
    const two = await resultsFor(brand);
    expect(two.byBand.map(({ label, claimed, redeemed }) => [label, claimed, redeemed])).toEqual([
      ["80 to 100", 0, 0],
      ["60 to 79", 19, 12],
      ["40 to 59", 0, 0],
      ["20 to 39", 0, 0],
      ["1 to 19", 0, 0],
      ["No score", 21, 9],
    ]);
    expect(two.comparison).toMatchObject({
      gated: { hits: 12, of: 19 },
      open: { hits: 9, of: 21 },
      missing: 11,
      verdict: "unclear",
    });
  });

  test("days do not narrow them, and perks that ask for no score are not compared", async () => {
    const brand = await newBrand();
    const [gated, free] = [await newPerk(brand, { gateScore: 40 }), await newPerk(brand)];
    await settled(gated, "GATED", 40, 30, 65);
    await settled(gated, "OPEN", 40, 10, 20);
    await settled(free, "OPEN", 40, 40, null);
    const today = new Date().toISOString().slice(0, 10);
    for (const search of [{}, { from: today, to: today }])
      expect((await resultsFor(brand, { search })).comparison).toMatchObject({
        gated: { hits: 30, of: 40 },
        open: { hits: 10, of: 40 },
        verdict: "gated",
      });
    expect((await resultsFor(brand, { search: { perk: free } })).comparison).toBeNull();
  });
});

test("a kept tally is shown until it is old, said to be due, and counted anew by one at a time", async () => {
  const brand = await newBrand();
  const perk = await newPerk(brand, { stock: 5 });
  await claimed(await newMember(), perk);
  const { campaignId } = brand;
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
  const tally = { claims: [], uses: [], orders: [], settled: [] };
  const keep = (countedAt: Date) =>
    db.campaignTally.upsert({
      where: { campaignId },
      create: { campaignId, tally, countedAt, begunAt: countedAt },
      update: { countedAt, begunAt: countedAt },
    });
  await keep(ago(30));
  expect(await resultsFor(brand)).toMatchObject({ due: false, whole: { claimed: 0 } });
  await keep(ago(90));
  expect(await resultsFor(brand)).toMatchObject({ due: true, whole: { claimed: 0 } });
  await keep(ago(20 * 60));
  expect(await resultsFor(brand)).toMatchObject({ due: false, whole: { claimed: 1 } });
  const begun = async () =>
    (await db.campaignTally.findUniqueOrThrow({ where: { campaignId } })).begunAt.getTime();
  const before = await begun();
  await tallyAgain(campaignId);
  const first = await begun();
  expect(first).toBeGreaterThan(before);
  await tallyAgain(campaignId);
  expect(await begun()).toBe(first);
});
