import Stripe from "stripe";
import { expect, test } from "vitest";
import { orderOf, testStripe } from "./test-stripe.ts";

test("a session is made, paid and read back with its payment, charge and lines", async () => {
  const { sdk, control, url } = await testStripe();
  const session = await sdk.checkout.sessions.create(
    orderOf(12_500, {
      client_reference_id: "campaign-1",
      metadata: { campaign: "c1" },
      payment_intent_data: { description: "Funding of a campaign", metadata: { campaign: "c1" } },
    }),
  );
  expect(session).toMatchObject({ status: "open", payment_status: "unpaid", amount_total: 12_500 });
  expect(session.payment_intent).toBeNull();
  expect(session.url).toBe(`${url}/c/pay/${session.id}`);

  control.pay(session.id);
  const paid = await sdk.checkout.sessions.retrieve(session.id, {
    expand: ["line_items", "payment_intent.latest_charge.balance_transaction"],
  });
  expect(paid).toMatchObject({ status: "complete", payment_status: "paid", url: null });
  expect(paid.line_items?.data[0]).toMatchObject({ description: "Funding", amount_total: 12_500 });
  expect(paid.payment_intent).toMatchObject({
    status: "succeeded",
    amount_received: 12_500,
    description: "Funding of a campaign",
    metadata: { campaign: "c1" },
    latest_charge: { paid: true, balance_transaction: { amount: 12_500, fee: 393, net: 12_107 } },
  });
  const { data } = await sdk.checkout.sessions.listLineItems(session.id);
  expect(data).toHaveLength(1);
  const types = control.events().map(({ type }) => type);
  expect(types).toEqual([
    ...["account.updated", "product.created", "payment_intent.created", "charge.succeeded"],
    ...["payment_intent.succeeded", "checkout.session.completed"],
  ]);
});

test("a session expires when told, and by itself when its time is over; then it cannot be paid", async () => {
  const { sdk, control } = await testStripe();
  const told = await sdk.checkout.sessions.create(orderOf(500));
  expect(await sdk.checkout.sessions.expire(told.id)).toMatchObject({ status: "expired", url: null });
  await expect(sdk.checkout.sessions.expire(told.id)).rejects.toThrow("status of `expired`");
  const left = await sdk.checkout.sessions.create(orderOf(500));
  control.forward(86_401);
  expect(await sdk.checkout.sessions.retrieve(left.id)).toMatchObject({ status: "expired" });
  expect(() => control.pay(left.id)).toThrow("status of `expired`");
  const expired = control.events().filter(({ type }) => type === "checkout.session.expired");
  expect(expired).toHaveLength(2);
});

test("a session of less than 50 cents is not made", async () => {
  const { sdk } = await testStripe();
  await expect(sdk.checkout.sessions.create(orderOf(49))).rejects.toMatchObject({ code: "amount_too_small" });
  expect((await sdk.checkout.sessions.list()).data).toEqual([]);
});

test("a session that was paid is not paid again", async () => {
  const { sdk, control } = await testStripe();
  const { id } = await sdk.checkout.sessions.create(orderOf(500));
  control.pay(id);
  expect(() => control.pay(id)).toThrow("status of `complete`");
  expect((await sdk.charges.list()).data).toHaveLength(1);
});

test("a declined payment says why, keeps the intent for another card, and notes both charges", async () => {
  const { sdk } = await testStripe();
  const intent = await sdk.paymentIntents.create({ amount: 1_000, currency: "eur" });
  expect(intent.status).toBe("requires_payment_method");
  const declined = sdk.paymentIntents.confirm(intent.id, {
    payment_method: "pm_card_visa_chargeDeclinedInsufficientFunds",
  });
  await expect(declined).rejects.toThrow(Stripe.errors.StripeCardError);
  await expect(declined).rejects.toMatchObject({ code: "card_declined", decline_code: "insufficient_funds" });
  const after = await sdk.paymentIntents.retrieve(intent.id);
  expect(after).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { decline_code: "insufficient_funds" },
  });
  const paid = await sdk.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
  expect(paid).toMatchObject({ status: "succeeded", amount_received: 1_000, last_payment_error: null });
  const { data } = await sdk.charges.list({ payment_intent: intent.id });
  expect(data.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
});

test("an intent is cancelled once, and not after it was paid", async () => {
  const { sdk } = await testStripe();
  const intent = await sdk.paymentIntents.create({ amount: 1_000, currency: "usd" });
  const cancelled = await sdk.paymentIntents.cancel(intent.id, { cancellation_reason: "abandoned" });
  expect(cancelled).toMatchObject({ status: "canceled", cancellation_reason: "abandoned" });
  const paid = await sdk.paymentIntents.create({
    ...{ amount: 1_000, currency: "usd", payment_method: "pm_card_visa", confirm: true },
  });
  await expect(sdk.paymentIntents.cancel(paid.id)).rejects.toMatchObject({
    code: "payment_intent_unexpected_state",
  });
});

test("cards are told by number, as the page and the tests of Stripe do", async () => {
  const { sdk } = await testStripe();
  const card = (number: string) =>
    sdk.paymentMethods.create({ type: "card", card: { number, exp_month: 8, exp_year: 2034, cvc: "123" } });
  expect((await card("4242 4242 4242 4242")).card).toMatchObject({ last4: "4242", brand: "visa" });
  await expect(card("1234")).rejects.toMatchObject({ code: "incorrect_number" });
  const { id } = await card("4000000000000002");
  const told = { amount: 900, currency: "usd", payment_method: id, confirm: true };
  await expect(sdk.paymentIntents.create(told)).rejects.toMatchObject({ decline_code: "generic_decline" });
});
