import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { cardByName, cardByNumber, type TestCard } from "./cards.ts";
import { newId } from "./ids.ts";
import { addressOf } from "./people.ts";
import { invalid, StripeRefusal } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { address, metadata, noted, text, whole } from "./shapes.ts";
import type { PaymentMethod } from "./stored.ts";

const billing = z.strictObject({
  address: address.optional(),
  email: text.optional(),
  name: text.optional(),
  phone: text.optional(),
});

type Billing = z.output<typeof billing>;

const expiry = { month: 8, year: 2034 };

/** A payment method for a card of the tests. */
export function methodOf(store: AccountStore, card: TestCard, by: Billing = {}): PaymentMethod {
  const method = store.methods.put<PaymentMethod>({
    ...{ id: newId("pm_1"), object: "payment_method", allow_redisplay: "unspecified" },
    billing_details: {
      ...{ address: addressOf(by.address), email: by.email ?? null, name: by.name ?? null },
      ...{ phone: by.phone ?? null, tax_id: null },
    },
    card: {
      ...{ brand: card.brand, country: "US", display_brand: card.brand, funding: "credit" },
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      ...{ exp_month: expiry.month, exp_year: expiry.year, fingerprint: `test${card.number.slice(4)}` },
      ...{ generated_from: null, last4: card.number.slice(-4), regulated_status: "unregulated" },
      networks: { available: [card.brand], preferred: null },
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    ...{ created: store.clock.now(), customer: null, customer_account: null, livemode: false },
    ...{ metadata: {}, type: "card" },
  });
  store.cards.set(method.id, card);
  return method;
}

/** The method with that id; one of Stripe's names such as `pm_card_visa` makes a new one, as at Stripe. */
export function methodById(store: AccountStore, id: string, param: string): PaymentMethod {
  const card = id.startsWith("pm_card_") ? cardByName(id) : undefined;
  return card ? methodOf(store, card) : store.methods.get(id, param);
}

/** How a method's card behaves. */
export function cardOf(store: AccountStore, method: PaymentMethod): TestCard {
  const card = store.cards.get(method.id);
  if (!card) throw new Error(`${method.id} has no card`);
  return card;
}

const cardParams = z.strictObject({
  token: text.optional(),
  number: text.optional(),
  exp_month: whole.optional(),
  exp_year: whole.optional(),
  cvc: text.optional(),
});

function cardTold({ token, number }: z.output<typeof cardParams>): TestCard {
  if (token) {
    const card = cardByName(token);
    if (!card) throw invalid(`No such token: '${token}'`, { code: "resource_missing", param: "card[token]" });
    return card;
  }
  if (!number)
    throw invalid("Missing required param: card[number].", {
      code: "parameter_missing",
      param: "card[number]",
    });
  const card = cardByNumber(number);
  if (card) return card;
  const told = { code: "incorrect_number", param: "number", message: "Your card number is incorrect." };
  throw new StripeRefusal(402, { type: "card_error", ...told });
}

export const paymentMethodRoutes: readonly Route[] = [
  route(
    "POST",
    "/v1/payment_methods",
    {
      type: z.literal("card"),
      card: cardParams,
      billing_details: billing.optional(),
      metadata: metadata.optional(),
    },
    ({ store }, params) => {
      const method = methodOf(store, cardTold(params.card), params.billing_details);
      method.metadata = noted({}, params.metadata);
      return method;
    },
  ),
  route("GET", "/v1/payment_methods/:id", {}, (call) => methodById(call.store, named(call), "id")),
  route("POST", "/v1/payment_methods/:id/attach", { customer: text }, (call, { customer }) => {
    const method = methodById(call.store, named(call), "id");
    call.store.customers.get(customer, "customer");
    method.customer = customer;
    call.store.record("payment_method.attached", method);
    return method;
  }),
];
