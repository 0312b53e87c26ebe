import { beforeEach, expect, test } from "vitest";
import { chargeOf, held, moneyOf, paidIn, paidPerk } from "@/e2e/fixtures/campaign-money";
import { saidTo } from "@/e2e/fixtures/claimed";
import { endClaim, newBrand, newMember } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { redeem } from "@/e2e/fixtures/shown";
import { takeMoney } from "@/e2e/fixtures/taking-money";
import { endCampaign } from "@/lib/billing/end-campaign";
import { refundRest } from "@/lib/billing/refund-rest";
import { lookAfterMoney } from "@/lib/billing/tend-money";
import { rollBackRedemption } from "@/lib/claim/roll-back-redemption";
import { db } from "@/lib/db";

const { control } = await takeMoney();
const usual = { copies: 1, inParallel: false, delayMs: 0, retriesMs: [20, 50, 100] };

beforeEach(() => {
  control.release();
  control.setFaults();
  control.deliverAs(usual);
});

test("a redemption takes its fee once, a roll-back gives it back, and what is over goes back at the end, the newest payment first", async () => {
  const brand = await newBrand("OWNER");
  await paidIn(control, brand, 1_000);
  await paidIn(control, brand, 600);
  const perk = await paidPerk(brand, 10, 100);
  expect(await moneyOf(brand)).toMatchObject({ available: 600, reserved: 1_000 });
  const [one, two, three] = [await held(perk), await held(perk), await held(perk)];
  value(await redeem(brand, one));
  const used = value(await redeem(brand, two));
  expect(await moneyOf(brand)).toMatchObject({ reserved: 800, spent: 200 });
  value(await rollBackRedemption(brand.staff, { redemption: used.redemption, reason: "A mistake" }));
  expect(await moneyOf(brand)).toMatchObject({ reserved: 900, spent: 100 });
  value(await endCampaign(brand.staff, { campaign: brand.campaignId }));
  // Two claims are still good and cost when they are used.
  expect(await moneyOf(brand)).toMatchObject({ available: 0, reserved: 200, spent: 100, refunded: 1_300 });
  await lookAfterMoney();
  await control.settled();
  expect((await moneyOf(brand)).refunds).toEqual([
    { cents: 700, state: "done" },
    { cents: 600, state: "done" },
  ]);
  value(await redeem(brand, three));
  expect(await moneyOf(brand)).toMatchObject({ reserved: 100, spent: 200 });
  await endClaim(two.id, -1);
  await lookAfterMoney();
  await control.settled();
  expect(await moneyOf(brand)).toMatchObject({ reserved: 0, available: 0, spent: 200, refunded: 1_400 });
});

test("a refund that fails is credited again and tried only when asked; one that is sent twice goes once (attack 15)", async () => {
  const brand = await newBrand("OWNER");
  await paidIn(control, brand, 2_000);
  control.setFaults({ as: "cut_after", on: "POST /v1/refunds", times: 5 });
  value(await endCampaign(brand.staff, { campaign: brand.campaignId }));
  await lookAfterMoney();
  control.setFaults();
  await Promise.all([lookAfterMoney(), lookAfterMoney()]);
  await control.settled();
  expect((await moneyOf(brand)).refunds).toEqual([{ cents: 2_000, state: "done" }]);
  const [refund] = await db.refund.findMany({ where: { funding: { campaignId: brand.campaignId } } });
  control.failRefund(refund?.stripeId ?? "", "lost_or_stolen_card");
  await control.settled();
  expect(await moneyOf(brand)).toMatchObject({
    available: 2_000,
    refunded: 0,
    refunds: [{ cents: 2_000, state: "failed" }],
  });
  await lookAfterMoney();
  expect(await moneyOf(brand)).toMatchObject({ available: 2_000 });
  expect(await refundRest(brand.campaignId, true)).toBe(2_000);
  await lookAfterMoney();
  await control.settled();
  expect((await moneyOf(brand)).refunds.map(({ state }) => state)).toEqual(["done", "failed"]);
});

test.each(["won", "lost"] as const)("a dispute holds back what is left of it, and is %s", async (outcome) => {
  const brand = await newBrand("OWNER");
  const funding = await paidIn(control, brand, 1_000);
  const perk = await paidPerk(brand, 4, 100);
  control.deliverAs({ copies: 3, inParallel: true });
  const { id } = control.openDispute(await chargeOf(control, funding));
  await control.settled();
  expect(await moneyOf(brand)).toMatchObject({ available: 0, reserved: 400, disputed: 600 });
  expect(await saidTo(await newMember(), perk)).toMatch(/^This perk is paused/);
  control.closeDispute(id, outcome);
  await control.settled();
  const after = outcome === "won" ? { available: 600, disputed: 0 } : { available: 0, disputed: 600 };
  expect(await moneyOf(brand)).toMatchObject({ ...after, reserved: 400 });
  expect(await saidTo(await newMember(), perk)).toBe("claimed");
});
