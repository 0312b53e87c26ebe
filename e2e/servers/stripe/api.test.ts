import Stripe from "stripe";
import { expect, test } from "vitest";
import { z } from "zod";
import { sdkFor, testStripe } from "./test-stripe.ts";
import { apiVersion } from "./version.ts";

const coupon = { percent_off: 10 };

test("a key answers the same request once, and says that it did", async () => {
  const { sdk } = await testStripe();
  const told = { amount: 2_000, currency: "usd", payment_method: "pm_card_visa", confirm: true };
  const first = await sdk.paymentIntents.create(told, { idempotencyKey: "fund-1" });
  const again = await sdk.paymentIntents.create(told, { idempotencyKey: "fund-1" });
  expect(again.id).toBe(first.id);
  expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(again.lastResponse.headers["original-request"]).toBe(first.lastResponse.requestId);
  expect((await sdk.charges.list()).data).toHaveLength(1);
});

test("a key with other parameters is refused, on another account and after a day it is new", async () => {
  const { sdk, control } = await testStripe();
  const key = { idempotencyKey: "key" };
  const { id } = await sdk.coupons.create(coupon, key);
  await expect(sdk.coupons.create({ percent_off: 11 }, key)).rejects.toThrow(
    Stripe.errors.StripeIdempotencyError,
  );
  const { id: account } = await sdk.accounts.create({ type: "standard" });
  expect((await sdk.coupons.create({ percent_off: 11 }, { ...key, stripeAccount: account })).id).not.toBe(id);
  control.forward(86_400);
  expect((await sdk.coupons.create({ percent_off: 12 }, key)).percent_off).toBe(12);
});

test("a decline is remembered under its key, a missing parameter is not", async () => {
  const { sdk } = await testStripe();
  const key = { idempotencyKey: "declined" };
  const told = { amount: 900, currency: "usd", payment_method: "pm_card_chargeDeclined", confirm: true };
  await expect(sdk.paymentIntents.create(told, key)).rejects.toMatchObject({ code: "card_declined" });
  await expect(sdk.paymentIntents.create(told, key)).rejects.toMatchObject({
    headers: { "idempotent-replayed": "true" },
  });
  expect((await sdk.paymentIntents.list()).data).toHaveLength(1);
  const mended = { idempotencyKey: "mended" };
  const incomplete = { currency: "usd" } as Stripe.PaymentIntentCreateParams;
  await expect(sdk.paymentIntents.create(incomplete, mended)).rejects.toMatchObject({ param: "amount" });
  expect(await sdk.paymentIntents.create({ amount: 900, currency: "usd" }, mended)).toMatchObject({
    amount: 900,
  });
});

test("a key that is being used is refused with 409, and both come to one coupon", async () => {
  const { sdk, control } = await testStripe();
  control.setFaults({ as: "wait", on: "POST /v1/coupons" });
  const key = { idempotencyKey: "twice" };
  const first = sdk.coupons.create(coupon, key);
  await expect.poll(() => control.waiting()).toBe(1);
  await expect(sdk.coupons.create(coupon, key)).rejects.toMatchObject({
    ...{ statusCode: 409, code: "idempotency_key_in_use" },
  });
  control.goOn();
  const { id } = await first;
  expect((await sdk.coupons.create(coupon, key)).id).toBe(id);
});

test("a connection cut after the commit is mended by trying again, without a second refund", async () => {
  const { control, ...simulator } = await testStripe();
  const sdk = sdkFor({ ...simulator, control }, { maxNetworkRetries: 2 });
  const told = { amount: 2_000, currency: "usd", payment_method: "pm_card_visa", confirm: true };
  const { id } = await sdk.paymentIntents.create(told);
  control.setFaults({ as: "cut_after", on: "POST /v1/refunds" });
  const refund = await sdk.refunds.create({ payment_intent: id, amount: 500 }, { idempotencyKey: "r1" });
  expect(refund.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect((await sdk.refunds.list()).data.map(({ amount }) => amount)).toEqual([500]);
  expect(control.asked.filter(({ path }) => path === "/v1/refunds")).toHaveLength(3);
});

test("what is refused for its rate, broken or cut off was not done", async () => {
  const { sdk, control } = await testStripe();
  const faults = [
    ["too_many", { statusCode: 429, code: "rate_limit", type: "StripeRateLimitError" }],
    ["broken", { statusCode: 500, type: "StripeAPIError" }],
    ["cut", { type: "StripeConnectionError" }],
  ] as const;
  for (const [as, error] of faults) {
    // The SDK tries a connection that was reset once more by itself.
    control.setFaults({ as, times: 2 });
    await expect(sdk.coupons.create(coupon)).rejects.toMatchObject(error);
  }
  expect((await sdk.coupons.list()).data).toEqual([]);
  control.setFaults();
  control.limitRate(0);
  await expect(sdk.coupons.list()).rejects.toMatchObject({ statusCode: 429 });
  control.limitRate(null);
  await sdk.coupons.list();
});

const errorShape = z.strictObject({
  error: z.strictObject({
    type: z.string(),
    message: z.string(),
    code: z.string().optional(),
    param: z.string().optional(),
    request_log_url: z.string(),
  }),
});

const refused: [string, RequestInit & { path: string }, number, object][] = [
  ["no key", { path: "/v1/charges", headers: { authorization: "" } }, 401, {}],
  ["a wrong key", { path: "/v1/charges", headers: { authorization: "Bearer sk_test_wrong" } }, 401, {}],
  ["an unknown route", { path: "/v1/subscriptions" }, 404, {}],
  ["a wrong method", { path: "/v1/account", method: "DELETE" }, 404, {}],
  ["no such object", { path: "/v1/charges/ch_1" }, 404, { code: "resource_missing", param: "id" }],
  [
    "a missing parameter",
    { path: "/v1/products", method: "POST" },
    400,
    { code: "parameter_missing", param: "name" },
  ],
  [
    "an unknown parameter",
    { path: "/v1/coupons", method: "POST", body: "percent_off=5&colour=red" },
    400,
    { code: "parameter_unknown", param: "colour" },
  ],
  [
    "an unknown parameter within a list",
    {
      ...{ path: "/v1/checkout/sessions", method: "POST" },
      body: "mode=payment&success_url=http://a.example&line_items[0][price]=p&line_items[0][size]=9",
    },
    400,
    { code: "parameter_unknown", param: "line_items[0][size]" },
  ],
  [
    "an amount that is no number",
    { path: "/v1/payment_intents", method: "POST", body: "amount=ten&currency=usd" },
    400,
    { code: "parameter_invalid_integer", param: "amount" },
  ],
  [
    "an unknown currency",
    { path: "/v1/payment_intents", method: "POST", body: "amount=1000&currency=zzz" },
    400,
    { code: "invalid_currency", param: "currency" },
  ],
  [
    "an amount too small",
    { path: "/v1/payment_intents", method: "POST", body: "amount=49&currency=usd" },
    400,
    {
      code: "amount_too_small",
      param: "amount",
    },
  ],
  ["too long a page", { path: "/v1/charges?limit=101" }, 400, { param: "limit" }],
  ["what cannot be expanded", { path: "/v1/account?expand[]=email" }, 400, { param: "expand" }],
  ["another version's name", { path: "/v1/charges", headers: { "stripe-version": "latest" } }, 400, {}],
];

test.each(refused)("refuses %s in Stripe's words", async (_, { path, ...init }, status, told) => {
  const { url, secretKey } = await testStripe();
  const headers = { authorization: `Bearer ${secretKey}`, ...init.headers };
  const answer = await fetch(url + path, { ...init, headers });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("request-id")).toMatch(/^req_/);
  const { error } = errorShape.parse(await answer.json());
  expect(error).toMatchObject({ type: "invalid_request_error", ...told });
});

test("the version that was asked for is echoed, and the SDK's is the usual one", async () => {
  const { url, secretKey } = await testStripe();
  const ask = (headers: Record<string, string>) =>
    fetch(`${url}/v1/account`, { headers: { authorization: `Bearer ${secretKey}`, ...headers } });
  expect((await ask({})).headers.get("stripe-version")).toBe(apiVersion);
  expect((await ask({ "stripe-version": "2024-06-20" })).headers.get("stripe-version")).toBe("2024-06-20");
});

test("lists go on where they stopped, both ways", async () => {
  const { sdk } = await testStripe();
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) made.unshift((await sdk.customers.create({ name: `${n}` })).id);
  const all: string[] = [];
  for await (const { id } of sdk.customers.list({ limit: 2 })) all.push(id);
  expect(all).toEqual(made);
  const first = await sdk.customers.list({ limit: 2 });
  expect(first).toMatchObject({ object: "list", has_more: true, url: "/v1/customers" });
  const last = await sdk.customers.list({ limit: 2, starting_after: made[2] ?? "" });
  expect(last.data.map(({ id }) => id)).toEqual(made.slice(3));
  expect(last.has_more).toBe(false);
  const before = await sdk.customers.list({ limit: 2, ending_before: made[3] ?? "" });
  expect(before.data.map(({ id }) => id)).toEqual(made.slice(1, 3));
  expect(before.has_more).toBe(true);
});

test("notes are added, changed and removed one by one", async () => {
  const { sdk } = await testStripe();
  const { id } = await sdk.customers.create({ metadata: { a: "1", b: "2" } });
  const changed = await sdk.customers.update(id, { metadata: { a: "3", b: "", c: "4" } });
  expect(changed.metadata).toEqual({ a: "3", c: "4" });
  expect(await sdk.customers.del(id)).toMatchObject({ id, deleted: true });
});

test("products and prices are sold in a session, unless they are inactive", async () => {
  const { sdk } = await testStripe();
  const product = await sdk.products.create({ name: "Unit", images: ["https://a.example/1.png"] });
  const price = await sdk.prices.create({ product: product.id, unit_amount: 250, currency: "usd" });
  const told = {
    ...({ mode: "payment", success_url: "https://a.example/" } as const),
    line_items: [{ price: price.id, quantity: 3 }],
  };
  expect(await sdk.checkout.sessions.create(told)).toMatchObject({ amount_total: 750, currency: "usd" });
  await sdk.prices.update(price.id, { active: false });
  await expect(sdk.checkout.sessions.create(told)).rejects.toMatchObject({ param: "line_items[0][price]" });
  await expect(sdk.products.del(product.id)).rejects.toThrow("cannot be deleted");
});
