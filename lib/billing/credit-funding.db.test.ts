import { beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/stripe/route";
import { begin, moneyOf, paidIn } from "@/e2e/fixtures/campaign-money";
import { newBrand } from "@/e2e/fixtures/marketplace";
import { takeMoney } from "@/e2e/fixtures/taking-money";
import { creditFunding } from "@/lib/billing/credit-funding";
import { fundCampaign } from "@/lib/billing/fund-campaign";
import { lookAfterMoney } from "@/lib/billing/tend-money";
import { db } from "@/lib/db";

const { control, hook } = await takeMoney();
const usual = { copies: 1, inParallel: false, delayMs: 0, retriesMs: [20, 50, 100] };

beforeEach(() => {
  control.release();
  control.setFaults();
  control.deliverAs(usual);
});

describe("a payment is credited once", () => {
  test("told by Stripe, and asked by whoever comes back, at the same moment (attack 13)", async () => {
    const brand = await newBrand("OWNER");
    const { id, sessionId } = await begin(brand, 12_345);
    expect(await creditFunding(id)).toBe("open");
    expect(await moneyOf(brand)).toMatchObject({ paid: 0, available: 0 });
    control.pay(sessionId);
    await Promise.all([...Array.from({ length: 8 }, () => creditFunding(id)), control.settled()]);
    expect(await moneyOf(brand)).toMatchObject({ paid: 12_345, available: 12_345 });
  });

  test("a payment page that Stripe has forgotten is given up", async () => {
    const { id } = await begin(await newBrand("OWNER"), 700);
    await db.funding.update({ where: { id }, data: { sessionId: "cs_test_of_another_account" } });
    expect(await creditFunding(id)).toBe("lapsed");
  });

  const ways: [string, () => void][] = [
    ["each event twice", () => control.deliverAs({ copies: 2 })],
    ["each event four times in parallel", () => control.deliverAs({ copies: 4, inParallel: true })],
    [
      "an answer lost after it was written down",
      () => {
        hook.cutAnswers = 2;
      },
    ],
    [
      "Stripe not reachable when it is asked",
      () => control.setFaults({ as: "broken", on: "GET /v1/checkout/sessions", times: 5 }),
    ],
    [
      "the connection cut after Stripe made the session",
      () => control.setFaults({ as: "cut_after", on: "POST /v1/checkout/sessions" }),
    ],
    [
      "Stripe asks for patience",
      () => control.setFaults({ as: "too_many", on: "GET /v1/checkout/sessions", times: 2 }),
    ],
  ];
  test.each(ways)("%s (attack 14)", async (_, set) => {
    const brand = await newBrand("OWNER");
    set();
    await paidIn(control, brand, 5_000);
    expect(await moneyOf(brand)).toMatchObject({ paid: 5_000, available: 5_000 });
    expect(control.deliveries.filter(({ status }) => status === 204).length).toBeGreaterThan(0);
  });

  test("in reverse order, late, and again after a day (attack 14)", async () => {
    const brand = await newBrand("OWNER");
    control.hold();
    const first = await begin(brand, 1_000);
    const second = await begin(brand, 2_000);
    control.pay(first.sessionId);
    control.pay(second.sessionId);
    const events = control.held().map(({ id }) => id);
    await control.deliver({ events: events.toReversed() });
    expect(await moneyOf(brand)).toMatchObject({ paid: 3_000 });
    control.release();
    for (const id of events) await control.send(id, { times: 2, inParallel: true });
    expect(await moneyOf(brand)).toMatchObject({ paid: 3_000 });
  });

  test("though no event ever came and nobody came back", async () => {
    const brand = await newBrand("OWNER");
    control.hold();
    const { id, sessionId } = await begin(brand, 4_000);
    control.pay(sessionId);
    await lookAfterMoney();
    // It is given two minutes to be told.
    expect(await moneyOf(brand)).toMatchObject({ paid: 0 });
    await db.funding.update({ where: { id }, data: { createdAt: new Date(Date.now() - 180_000) } });
    await lookAfterMoney();
    expect(await moneyOf(brand)).toMatchObject({ paid: 4_000 });
  });

  test("what nobody signed is refused, and two payments are two payments", async () => {
    const body = JSON.stringify({ id: "evt_1", object: "event", type: "checkout.session.completed" });
    const headers = { "stripe-signature": `t=${Math.floor(Date.now() / 1000)},v1=${"0".repeat(64)}` };
    const told = await POST(
      new Request("http://laurel.example/api/stripe", { method: "POST", headers, body }),
    );
    expect(told.status).toBe(400);
    const brand = await newBrand("OWNER");
    await paidIn(control, brand, 1_000);
    await paidIn(control, brand, 1_000);
    expect(await moneyOf(brand)).toMatchObject({ paid: 2_000, available: 2_000 });
  });

  test("one that is left until it runs out credits nothing, and one that Stripe cannot begin owes nothing", async () => {
    const brand = await newBrand("OWNER");
    const { id } = await begin(brand, 1_000);
    control.forward(25 * 60 * 60);
    await control.settled();
    expect(await creditFunding(id)).toBe("lapsed");
    control.setFaults({ as: "broken", on: "POST /v1/checkout/sessions", times: 9 });
    expect(await fundCampaign(brand.staff, { campaign: brand.campaignId, amount: 900 })).toEqual({
      ok: false,
      refusal: "stripe_down",
    });
    expect(await moneyOf(brand)).toMatchObject({ paid: 0 });
  });
});
