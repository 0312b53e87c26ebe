import { beforeEach, describe, expect, test } from "vitest";
import { moneyOf } from "@/e2e/fixtures/campaign-money";
import { claimed } from "@/e2e/fixtures/claimed";
import { brokenInvariants, endClaim, newMember, nothingBroken } from "@/e2e/fixtures/marketplace";
import { liveAt, promoting, readCode } from "@/e2e/fixtures/promotion";
import { refusal } from "@/e2e/fixtures/result";
import { takeMoney } from "@/e2e/fixtures/taking-money";
import { lookAfterPromotions } from "@/lib/billing/tend-promotions";
import { claimById } from "@/lib/claim/queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { poolOf } from "@/lib/code/queries";
import { db } from "@/lib/db";
import { lookAtStock } from "@/lib/stock/look-at-stock";

const { control } = await takeMoney();

beforeEach(() => {
  control.release();
  control.setFaults();
  control.limitRate(null);
  control.deliverAs({ copies: 1, inParallel: false, delayMs: 0, retriesMs: [20, 50, 100] });
});

describe("an order in the brand's shop", () => {
  const ways: [string, () => void][] = [
    ["told once", () => undefined],
    ["told twice", () => control.deliverAs({ copies: 2 })],
    ["told five times at once", () => control.deliverAs({ copies: 5, inParallel: true })],
    [
      "told while Stripe cannot be asked",
      () => control.setFaults({ as: "broken", on: "GET /v1/checkout/sessions", times: 4 }),
    ],
  ];
  test.each(ways)("uses the claim and costs its fee once: %s", async (_, set) => {
    const { brand, account, perk } = await promoting(control, 3);
    const member = await newMember();
    const claim = await claimed(member, perk);
    const code = await readCode(member, claim);
    set();
    const { id: sessionId } = control.order(account, { amount: 5_000, currency: "eur", code });
    await control.settled();
    expect(await claimById(member, claim)).toMatchObject({ state: "REDEEMED", code: { text: code } });
    expect(await moneyOf(brand)).toMatchObject({ spent: 50, reserved: 100 });
    const order = await db.promotionOrder.findUniqueOrThrow({ where: { sessionId } });
    expect(order).toMatchObject({ claimId: claim, cents: 4_000, discountCents: 1_000, currency: "EUR" });
    expect(await db.promotionOrder.count({ where: { claimId: claim } })).toBe(1);
    expect(await db.claimOrder.findUnique({ where: { claimId: claim } })).toMatchObject({
      ...{ cents: 4_000, currency: "EUR", source: "STRIPE" },
    });
    const [redemption] = await db.redemption.findMany({ where: { claimId: claim } });
    expect(redemption).toMatchObject({ method: "ORDER", id: order.redemptionId });
    expect(refusal(await releaseClaim(member, { claim })).fact).toBe("used");
    const back = { redemption: redemption?.id ?? "", reason: "A mistake" };
    expect(refusal(await rollBackRedemption(brand.staff, back)).fact).toBe("ordered");
    expect((await poolOf(brand.staff.brandId, perk))?.promotion).toMatchObject({
      ...{ orders: 1, sums: [{ currency: "EUR", cents: 4_000 }] },
    });
  });

  test("told late and in reverse order counts as each claim stands", async () => {
    const { brand, account, perk } = await promoting(control, 2);
    const members = [await newMember(), await newMember()];
    const claims = await Promise.all(members.map((member) => claimed(member, perk)));
    const codes: string[] = [];
    for (const [at, member] of members.entries()) codes.push(await readCode(member, claims[at] ?? ""));
    control.hold();
    for (const code of codes) control.order(account, { amount: 2_000, code });
    const events = control.held().map(({ id }) => id);
    await control.deliver({ events: events.toReversed() });
    await control.deliver({ events });
    expect(await moneyOf(brand)).toMatchObject({ spent: 100 });
    for (const [at, member] of members.entries())
      expect(await claimById(member, claims[at] ?? "")).toMatchObject({ state: "REDEEMED" });
  });

  test("whose claim had run out by then is written down, and costs nothing", async () => {
    const { brand, account, perk } = await promoting(control, 1);
    const member = await newMember();
    const claim = await claimed(member, perk);
    const code = await readCode(member, claim);
    await endClaim(claim, -1_000);
    control.order(account, { amount: 5_000, code });
    await control.settled();
    expect(await db.promotionOrder.findFirst({ where: { claimId: claim } })).toMatchObject({
      ...{ cents: 4_000, redemptionId: null },
    });
    expect(await moneyOf(brand)).toMatchObject({ spent: 0 });
    const next = await newMember();
    expect(await readCode(next, await claimed(next, perk))).not.toBe(code);
    expect((await lookAtStock()).differences).toEqual([]);
  });

  test("with somebody else's code, or none, is nothing to Laurel; one with a code that nobody has read changes the code", async () => {
    const { account, perk } = await promoting(control, 1);
    await lookAfterPromotions();
    control.order(account, { amount: 5_000 });
    await control.settled();
    expect(await db.promotionOrder.count({ where: { code: { perkId: perk } } })).toBe(0);
    const [unread] = (await liveAt(account)).values();
    control.order(account, { amount: 5_000, code: unread ?? "" });
    await control.settled();
    expect(await db.promotionOrder.findFirst({ where: { code: { perkId: perk } } })).toMatchObject({
      ...{ claimId: null, redemptionId: null },
    });
    const member = await newMember();
    expect(await readCode(member, await claimed(member, perk))).not.toBe(unread);
  });
});

test("nothing is broken by any of it", async () => {
  expect(await brokenInvariants()).toEqual(nothingBroken);
});
