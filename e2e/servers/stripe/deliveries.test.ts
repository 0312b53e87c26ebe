import Stripe from "stripe";
import { expect, test } from "vitest";
import { listener, testStripe } from "./test-stripe.ts";

async function listening() {
  const stripe = await testStripe();
  const heard = await listener(stripe.webhookSecret);
  stripe.control.listen(heard.url, ["coupon.created", "coupon.deleted"]);
  return { ...stripe, ...heard };
}

test("events come in order, signed as the SDK wants it, and are listed", async () => {
  const { sdk, control, came } = await listening();
  const { id } = await sdk.coupons.create({ percent_off: 5 }, { idempotencyKey: "first" });
  await sdk.coupons.update(id, { name: "Unheard" });
  await sdk.coupons.del(id);
  await control.settled();
  expect(came.map(({ type }) => type)).toEqual(["coupon.created", "coupon.deleted"]);
  expect(came[0]).toMatchObject({
    ...{ object: "event", livemode: false, data: { object: { id } } },
    request: { id: expect.stringMatching(/^req_/), idempotency_key: "first" },
  });
  const { data } = await sdk.events.list({ types: ["coupon.created", "coupon.deleted"] });
  expect(data.map((event) => event.id)).toEqual([came[1]?.id, came[0]?.id]);
  const kept = await sdk.events.retrieve(came[0]?.id ?? "");
  expect(kept).toMatchObject({ type: "coupon.created", pending_webhooks: 0 });
});

test("an endpoint has its own secret and hears what it asked for, of its own account", async () => {
  const { sdk, control } = await testStripe();
  const made = await sdk.webhookEndpoints.create({
    ...{ url: "http://127.0.0.1:9/", enabled_events: ["customer.created"] },
  });
  expect(made.secret).toMatch(/^whsec_/);
  expect(await sdk.webhookEndpoints.retrieve(made.id)).not.toHaveProperty("secret");
  const heard = await listener(made.secret ?? "");
  await sdk.webhookEndpoints.update(made.id, { url: heard.url });
  const { id } = await sdk.accounts.create({ type: "standard" });
  await sdk.customers.create({ name: "elsewhere" }, { stripeAccount: id });
  await sdk.customers.create({ name: "here" });
  await sdk.coupons.create({ percent_off: 5 });
  await control.settled();
  expect(heard.came.map(({ data }) => data.object)).toMatchObject([{ name: "here" }]);
  await sdk.webhookEndpoints.del(made.id);
  await sdk.customers.create({ name: "later" });
  await control.settled();
  expect(heard.came).toHaveLength(1);
});

test("an event is sent again until it is taken, and no more", async () => {
  const { sdk, control, came, answers } = await listening();
  control.deliverAs({ retriesMs: [1, 1, 1] });
  answers.push(500, 302);
  await sdk.coupons.create({ percent_off: 5 });
  await control.settled();
  expect(control.deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
    ...[
      [1, 500],
      [2, 302],
      [3, 200],
    ],
  ]);
  expect(new Set(came.map(({ id }) => id)).size).toBe(1);
  answers.push(500, 500, 500, 500);
  await sdk.coupons.create({ percent_off: 6 });
  await control.settled();
  const [lost] = (await sdk.events.list({ delivery_success: false, type: "coupon.created" })).data;
  expect(lost).toMatchObject({ data: { object: { percent_off: 6 } }, pending_webhooks: 1 });
});

test("held events go out in the order that is told, several times, and all at once", async () => {
  const { sdk, control, came } = await listening();
  control.hold();
  for (const percent_off of [1, 2, 3]) await sdk.coupons.create({ percent_off });
  const ids = control.held().map(({ id }) => id);
  expect(ids).toHaveLength(3);
  expect(came).toEqual([]);
  const answers = await control.deliver({ events: ids.toReversed() });
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(came.map(({ id }) => id)).toEqual(ids.toReversed());
  const [first = ""] = ids;
  await control.send(first, { times: 3, inParallel: true });
  expect(came.filter(({ id }) => id === first)).toHaveLength(4);
  await sdk.coupons.create({ percent_off: 4 });
  control.release();
  await control.settled();
  expect(came).toHaveLength(7);
});

test("events are dropped, copied and late when they are to be", async () => {
  const { sdk, control, came } = await listening();
  control.drop(1, "coupon.created");
  await sdk.coupons.create({ percent_off: 1 });
  control.deliverAs({ copies: 2, inParallel: true, delayMs: 1 });
  await sdk.coupons.create({ percent_off: 2 });
  await control.settled();
  expect(came.map(({ data }) => data.object)).toMatchObject([{ percent_off: 2 }, { percent_off: 2 }]);
  const dropped = (await sdk.events.list({ type: "coupon.created" })).data[1];
  await control.send(dropped?.id ?? "");
  expect(came).toHaveLength(3);
});

test("an event signed with another secret, or changed on the way, is not believed", async () => {
  const { sdk, control, came } = await listening();
  await sdk.coupons.create({ percent_off: 5 });
  await control.settled();
  const payload = JSON.stringify(came[0]);
  const header = Stripe.webhooks.generateTestHeaderString({ payload, secret: "whsec_other" });
  const { url } = await listener("whsec_mine");
  const answer = await fetch(url, { method: "POST", body: payload, headers: { "stripe-signature": header } });
  expect(answer.status).toBe(400);
});
