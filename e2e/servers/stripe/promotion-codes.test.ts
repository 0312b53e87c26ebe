import { expect, test } from "vitest";
import { orderOf, testStripe } from "./test-stripe.ts";

async function connected() {
  const stripe = await testStripe();
  const { id } = await stripe.sdk.accounts.create({ type: "standard", email: "shop@example.com" });
  stripe.control.onboard(id);
  return { ...stripe, on: { stripeAccount: id }, account: id };
}

test("a code is handed out on a brand's account, redeemed in its shop, and reported", async () => {
  const { sdk, control, on, account } = await connected();
  const coupon = await sdk.coupons.create({ percent_off: 15, duration: "once", name: "Perk" }, on);
  const promotion = { type: "coupon", coupon: coupon.id } as const;
  const code = await sdk.promotionCodes.create({ promotion, code: "LAUREL-1", max_redemptions: 1 }, on);
  expect(code).toMatchObject({ active: true, times_redeemed: 0, promotion });
  const order = control.order(account, { amount: 3_333, code: "laurel-1", email: "buyer@example.com" });
  expect(order).toMatchObject({ amount_total: 2_833, total_details: { amount_discount: 500 } });

  const told = control.events(account).findLast(({ type }) => type === "checkout.session.completed");
  expect(told).toMatchObject({
    account,
    data: { object: { total_details: { amount_discount: 500 }, discounts: [{ promotion_code: code.id }] } },
  });
  const after = await sdk.promotionCodes.retrieve(code.id, { expand: ["promotion.coupon"] }, on);
  expect(after).toMatchObject({
    active: false,
    times_redeemed: 1,
    promotion: { coupon: { times_redeemed: 1 } },
  });
  expect(() => control.order(account, { amount: 3_333, code: "LAUREL-1" })).toThrow("This code is invalid.");
  // The platform's own account knows nothing of it.
  await expect(sdk.promotionCodes.retrieve(code.id)).rejects.toMatchObject({ code: "resource_missing" });
});

test("a code is unique among the active ones whatever its case, and free again when switched off", async () => {
  const { sdk, on } = await connected();
  const { id: coupon } = await sdk.coupons.create({ amount_off: 500, currency: "usd" }, on);
  const promotion = { type: "coupon", coupon } as const;
  const first = await sdk.promotionCodes.create({ promotion, code: "SPRING" }, on);
  await expect(sdk.promotionCodes.create({ promotion, code: "spring" }, on)).rejects.toThrow(
    "An active promotion code with `code: spring` already exists.",
  );
  await sdk.promotionCodes.update(first.id, { active: false }, on);
  const second = await sdk.promotionCodes.create({ promotion, code: "spring" }, on);
  await expect(sdk.promotionCodes.update(first.id, { active: true }, on)).rejects.toThrow("already exists");
  const { data } = await sdk.promotionCodes.list({ coupon, active: true }, on);
  expect(data.map(({ id }) => id)).toEqual([second.id]);
});

test("codes end with their date and with their coupon", async () => {
  const { sdk, control, on } = await connected();
  const { id: coupon } = await sdk.coupons.create({ percent_off: 10 }, on);
  const promotion = { type: "coupon", coupon } as const;
  const hour = Math.floor(Date.now() / 1000) + 3_600;
  const dated = await sdk.promotionCodes.create({ promotion, expires_at: hour }, on);
  const open = await sdk.promotionCodes.create({ promotion }, on);
  control.forward(3_601);
  expect(await sdk.promotionCodes.retrieve(dated.id, {}, on)).toMatchObject({ active: false });
  expect(await sdk.promotionCodes.retrieve(open.id, {}, on)).toMatchObject({ active: true });
  expect(await sdk.coupons.del(coupon, {}, on)).toEqual(
    expect.objectContaining({ id: coupon, deleted: true }),
  );
  expect(await sdk.promotionCodes.retrieve(open.id, {}, on)).toMatchObject({ active: false });
  await expect(sdk.promotionCodes.update(open.id, { active: true }, on)).rejects.toThrow(
    "cannot be made active",
  );
});

test("a session takes a coupon off when it is made, and refuses one that is over", async () => {
  const { sdk, on } = await connected();
  const { id } = await sdk.coupons.create({ amount_off: 700, currency: "usd", max_redemptions: 1 }, on);
  const session = await sdk.checkout.sessions.create(orderOf(2_000, { discounts: [{ coupon: id }] }), on);
  expect(session).toMatchObject({ amount_subtotal: 2_000, amount_total: 1_300 });
  const { id: euros } = await sdk.coupons.create({ amount_off: 700, currency: "eur" }, on);
  await expect(
    sdk.checkout.sessions.create(orderOf(2_000, { discounts: [{ coupon: euros }] }), on),
  ).rejects.toThrow("currency does not match");
});

test("an order that costs nothing is completed without a payment", async () => {
  const { sdk, control, account, on } = await connected();
  const { id: coupon } = await sdk.coupons.create({ percent_off: 100 }, on);
  const { code } = await sdk.promotionCodes.create({ promotion: { type: "coupon", coupon } }, on);
  const order = control.order(account, { amount: 900, code });
  expect(order).toMatchObject({
    ...{ status: "complete", payment_status: "no_payment_required", payment_intent: null, amount_total: 0 },
  });
});
