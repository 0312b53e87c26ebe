import type { AccountStore } from "./account-store.ts";
import { feeOn, moveBalance } from "./balance-transactions.ts";
import type { TestCard } from "./cards.ts";
import { newId } from "./ids.ts";
import { created, isCreatedIn, listOf, pageParams } from "./list.ts";
import { cardOf } from "./payment-methods.ts";
import { named, type Route, route } from "./route.ts";
import { metadata, noted, text } from "./shapes.ts";
import type { Charge, PaymentIntent, PaymentMethod } from "./stored.ts";

function outcomeOf({ decline }: TestCard): Charge["outcome"] {
  const told = { advice_code: null, network_advice_code: null };
  const risk = { risk_level: "normal", risk_score: 32 } as const;
  if (!decline)
    return {
      ...{ ...told, ...risk, network_decline_code: null, network_status: "approved_by_network" },
      ...{ reason: null, seller_message: "Payment complete.", type: "authorized" },
    };
  return {
    ...{ ...told, ...risk, network_decline_code: "01", network_status: "declined_by_network" },
    ...{ reason: decline.declineCode, seller_message: "The bank did not return any further details." },
    type: "issuer_declined",
  };
}

function detailsOf({ card }: PaymentMethod, amount: number): Charge["payment_method_details"] {
  if (!card) return null;
  const { brand, checks, country, exp_month, exp_year, fingerprint, funding, last4 } = card;
  return {
    card: {
      ...{ amount_authorized: amount, authorization_code: null, brand, checks, country },
      electronic_commerce_indicator: null,
      ...{ exp_month, exp_year, fingerprint: fingerprint ?? null, funding, installments: null, last4 },
      ...{ mandate: null, network: brand, network_transaction_id: null, regulated_status: "unregulated" },
      ...{ three_d_secure: null, transaction_link_id: null, wallet: null },
    },
    type: "card",
  };
}

/** Charges a card for a payment: what went through moves the account's balance, what was declined says why. */
export function chargeFor(store: AccountStore, intent: PaymentIntent, method: PaymentMethod): Charge {
  const card = cardOf(store, method);
  const { amount, currency, description } = intent;
  const isPaid = !card.decline;
  const id = newId("ch_3");
  const charge = store.charges.put<Charge>({
    ...{ id, object: "charge", amount, amount_captured: isPaid ? amount : 0, amount_refunded: 0 },
    ...{ application: null, application_fee: null, application_fee_amount: null, balance_transaction: null },
    ...{ billing_details: method.billing_details, calculated_statement_descriptor: "LAUREL" },
    ...{ captured: isPaid, created: store.clock.now(), currency, customer: intent.customer, description },
    ...{ disputed: false, failure_balance_transaction: null, failure_code: card.decline?.code ?? null },
    ...{ failure_message: card.decline?.says ?? null, fraud_details: {}, livemode: false },
    ...{ metadata: { ...intent.metadata }, on_behalf_of: null, outcome: outcomeOf(card), paid: isPaid },
    ...{ payment_intent: intent.id, payment_method: method.id },
    payment_method_details: detailsOf(method, amount),
    ...{ receipt_email: intent.receipt_email, receipt_number: null },
    receipt_url: isPaid ? `${store.url}/receipts/${id}` : null,
    ...{ refunded: false, review: null, shipping: intent.shipping, source: null, source_transfer: null },
    ...{ statement_descriptor: intent.statement_descriptor, statement_descriptor_suffix: null },
    ...{ status: isPaid ? "succeeded" : "failed", transfer_data: null, transfer_group: null },
  });
  if (isPaid) {
    const movement = { type: "charge", category: "charge", amount, fee: feeOn(amount), currency } as const;
    charge.balance_transaction = moveBalance(store, { ...movement, description, source: id }).id;
  }
  store.record(isPaid ? "charge.succeeded" : "charge.failed", charge);
  return charge;
}

export const chargeRoutes: readonly Route[] = [
  route(
    "GET",
    "/v1/charges",
    { ...pageParams, created, customer: text.optional(), payment_intent: text.optional() },
    ({ store }, { customer, payment_intent, created: range, ...page }) => {
      const wanted = store.charges
        .all()
        .filter((one) => customer === undefined || one.customer === customer)
        .filter((one) => payment_intent === undefined || one.payment_intent === payment_intent)
        .filter((one) => isCreatedIn(one.created, range));
      return listOf(wanted, page, "/v1/charges");
    },
  ),
  route("GET", "/v1/charges/:id", {}, (call) => call.store.charges.get(named(call))),
  route(
    "POST",
    "/v1/charges/:id",
    { description: text.optional(), metadata: metadata.optional() },
    (call, params) => {
      const charge = call.store.charges.get(named(call));
      const { description, metadata: before } = charge;
      charge.description = params.description ?? description;
      charge.metadata = noted(before, params.metadata);
      call.store.record("charge.updated", charge, { description, metadata: before });
      return charge;
    },
  ),
];
