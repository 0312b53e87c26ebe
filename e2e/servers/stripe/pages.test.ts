import { expect, test } from "vitest";
import { orderOf, testStripe } from "./test-stripe.ts";

async function page(url: string, form?: Record<string, string>) {
  const init = form ? { method: "POST", body: new URLSearchParams(form) } : {};
  const answer = await fetch(url, { ...init, redirect: "manual" });
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
}

test("a buyer tries a card that is declined, then another, and comes back to the shop", async () => {
  const { sdk } = await testStripe();
  const { id, url } = await sdk.checkout.sessions.create(orderOf(4_200));
  const open = await page(url ?? "");
  expect(open.text).toContain("Pay $42.00");
  expect(open.text).toContain("http://127.0.0.1:9/cancelled");
  const declined = await page(url ?? "", { act: "pay", card: "4000 0000 0000 9995" });
  expect(declined.text).toContain("Your card has insufficient funds.");
  expect((await sdk.checkout.sessions.retrieve(id)).status).toBe("open");
  const paid = await page(url ?? "", { act: "pay", card: "4242 4242 4242 4242", email: "ada@example.com" });
  expect(paid).toMatchObject({ status: 303, to: `http://127.0.0.1:9/paid?session=${id}` });
  expect(await sdk.checkout.sessions.retrieve(id)).toMatchObject({
    ...{ payment_status: "paid", customer_details: { email: "ada@example.com" } },
  });
  const again = await page(url ?? "", { act: "pay", card: "4242424242424242" });
  expect(again.text).toContain("already been paid");
  const charges = await sdk.charges.list();
  expect(charges.data.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
});

test("a page whose time is over says so", async () => {
  const { sdk, control } = await testStripe();
  const { url } = await sdk.checkout.sessions.create(orderOf(4_200));
  control.forward(86_401);
  expect((await page(url ?? "")).text).toContain("This page has expired");
  expect((await page(`${url}x`)).status).toBe(404);
});

test("a code typed on the page is taken off, a wrong one is refused", async () => {
  const { sdk } = await testStripe();
  const { id: coupon } = await sdk.coupons.create({ percent_off: 50 });
  await sdk.promotionCodes.create({ promotion: { type: "coupon", coupon }, code: "HALF" });
  const { id, url } = await sdk.checkout.sessions.create(orderOf(4_200, { allow_promotion_codes: true }));
  expect((await page(url ?? "", { act: "code", code: "none" })).text).toContain("This code is invalid.");
  expect((await page(url ?? "", { act: "code", code: "half" })).text).toContain("Pay $21.00");
  await page(url ?? "", { act: "pay", card: "4242424242424242" });
  expect(await sdk.checkout.sessions.retrieve(id)).toMatchObject({ amount_total: 2_100 });
});

test("what a shop calls its goods is text on the page", async () => {
  const { sdk } = await testStripe();
  const product_data = { name: "<script>alert(1)</script>" };
  const { url } = await sdk.checkout.sessions.create({
    ...orderOf(900),
    line_items: [{ quantity: 1, price_data: { currency: "usd", unit_amount: 900, product_data } }],
  });
  expect((await page(url ?? "")).text).not.toContain("<script>");
});

test("a buyer orders in a brand's own shop with a code", async () => {
  const { sdk, url } = await testStripe();
  const { id } = await sdk.accounts.create({ type: "standard" });
  const on = { stripeAccount: id };
  const { id: coupon } = await sdk.coupons.create({ amount_off: 500, currency: "usd" }, on);
  const { id: code } = await sdk.promotionCodes.create(
    { promotion: { type: "coupon", coupon }, code: "SHOP" },
    on,
  );
  const shop = `${url}/shop/${id}`;
  expect((await page(shop)).text).toContain("Promotion code");
  const order = { amount: "2000", card: "4242424242424242" };
  expect((await page(shop, { ...order, code: "NO" })).text).toContain("This code is invalid.");
  expect((await page(shop, { ...order, code: "SHOP" })).text).toContain("Paid $15.00, $5.00 off.");
  expect((await sdk.promotionCodes.retrieve(code, {}, on)).times_redeemed).toBe(1);
  expect((await page(shop, { ...order, card: "4000000000000002" })).text).toContain("declined");
});

test("the control answers over HTTP, and refuses what it does not know", async () => {
  const { sdk, url } = await testStripe();
  const ask = async (name: string, told: object = {}) => {
    const answer = await fetch(`${url}/_control/${name}`, { method: "POST", body: JSON.stringify(told) });
    return { status: answer.status, json: (await answer.json()) as unknown };
  };
  const { id } = await sdk.checkout.sessions.create(orderOf(4_200));
  expect(await ask("pay", { session: id })).toMatchObject({ status: 200, json: { status: "complete" } });
  expect(await ask("pay", { session: id })).toMatchObject({ status: 400 });
  expect(await ask("pay", { purse: id })).toMatchObject({ status: 400 });
  expect(await ask("rob")).toMatchObject({ status: 404 });
  await ask("faults", { faults: [{ as: "too_many", times: 2 }] });
  for (let n = 0; n < 2; n += 1) await expect(sdk.charges.list()).rejects.toMatchObject({ statusCode: 429 });
  expect((await sdk.charges.list()).data).toHaveLength(1);
});
