import Stripe from "stripe";
import type { StripeSimulator } from "./start.ts";
import { orderOf, sdkFor } from "./test-stripe.ts";

export interface Shown {
  /** As the official examples call it. */
  readonly kind: string;
  readonly object: Record<string, unknown>;
}

/** Every object in an answer, however deep. */
function within(value: unknown, found: Shown[] = []): Shown[] {
  if (typeof value !== "object" || value === null) return found;
  const { object: kind, deleted } = value as { object?: unknown; deleted?: unknown };
  // Lists are none of the examples.
  if (typeof kind === "string" && kind !== "list")
    found.push({ kind: deleted === true ? `deleted_${kind}` : kind, object: { ...value } });
  for (const inner of Object.values(value)) within(inner, found);
  return found;
}

/** The official SDK, and what it is answered, as it comes over the wire. */
function overheard(simulator: StripeSimulator): { sdk: Stripe; answers: unknown[] } {
  const answers: unknown[] = [];
  const httpClient = Stripe.createFetchHttpClient(async (url: RequestInfo | URL, init?: RequestInit) => {
    const answer = await fetch(url, init);
    answers.push(await answer.clone().json());
    return answer;
  });
  return { sdk: sdkFor(simulator, { httpClient }), answers };
}

/** Makes one of everything, in each of its states, and tells all that the API answered on the way, events too. */
export async function everyObject(simulator: StripeSimulator): Promise<Shown[]> {
  const { control } = simulator;
  const { sdk, answers } = overheard(simulator);
  const product = await sdk.products.create({ name: "Unit" });
  const price = await sdk.prices.create({ product: product.id, unit_amount: 500, currency: "usd" });
  const customer = await sdk.customers.create({ email: "ada@example.com" });
  const coupon = await sdk.coupons.create({ percent_off: 20 });
  await sdk.promotionCodes.create({ promotion: { type: "coupon", coupon: coupon.id } });
  await sdk.paymentMethods.create({ type: "card", card: { token: "tok_visa" } });
  const session = await sdk.checkout.sessions.create(
    orderOf(0, { line_items: [{ price: price.id, quantity: 2 }], customer: customer.id }),
  );
  control.pay(session.id);
  const { payment_intent } = await sdk.checkout.sessions.retrieve(session.id);
  await sdk.checkout.sessions.listLineItems(session.id);
  const { latest_charge, payment_method } = await sdk.paymentIntents.retrieve(String(payment_intent));
  await sdk.paymentMethods.retrieve(String(payment_method));
  const { balance_transaction } = await sdk.charges.retrieve(String(latest_charge));
  await sdk.balanceTransactions.retrieve(String(balance_transaction));
  const left = await sdk.checkout.sessions.create(orderOf(900));
  await sdk.checkout.sessions.expire(left.id);
  const intent = await sdk.paymentIntents.create({ amount: 700, currency: "eur" });
  await sdk.paymentIntents.confirm(intent.id, { payment_method: "pm_card_chargeDeclined" }).catch(() => null);
  await sdk.charges.list({ payment_intent: intent.id });
  await sdk.paymentIntents.cancel(intent.id);
  for (const payment_method of ["pm_card_refundFail", "pm_card_pendingRefund"]) {
    const paid = await sdk.paymentIntents.create({
      amount: 900,
      currency: "usd",
      payment_method,
      confirm: true,
    });
    await sdk.refunds.create({ payment_intent: paid.id, amount: 300 });
  }
  control.forward(61);
  await sdk.refunds.list();
  const disputed = await sdk.paymentIntents.create({
    ...{ amount: 900, currency: "usd", payment_method: "pm_card_createDispute", confirm: true },
  });
  const dispute = (await sdk.disputes.list({ payment_intent: disputed.id })).data[0];
  control.closeDispute(dispute?.id ?? "", "won");
  await sdk.accounts.retrieve(null);
  const account = await sdk.accounts.create({ type: "standard" });
  await sdk.accountLinks.create({
    ...{ account: account.id, type: "account_onboarding" },
    ...{ refresh_url: "https://a.example/again", return_url: "https://a.example/back" },
  });
  control.onboard(account.id);
  const endpoint = await sdk.webhookEndpoints.create({
    url: "http://127.0.0.1:9/",
    enabled_events: ["payout.paid"],
  });
  await sdk.webhookEndpoints.retrieve(endpoint.id);
  await sdk.webhookEndpoints.del(endpoint.id);
  const empty = await sdk.products.create({ name: "Nothing" });
  await sdk.products.del(empty.id);
  await sdk.coupons.del(coupon.id);
  await sdk.customers.del(customer.id);
  await sdk.events.list({ limit: 100 });
  const other = await sdk.accounts.create({ type: "express" });
  await sdk.accounts.del(other.id);
  control.deauthorize(account.id);
  answers.push(...control.events(account.id));
  return answers.flatMap((answer) => within(answer));
}
