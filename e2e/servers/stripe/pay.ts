import type { AccountStore } from "./account-store.ts";
import { chargeFor } from "./charges.ts";
import { openDispute } from "./disputes.ts";
import { newId } from "./ids.ts";
import { cardOf } from "./payment-methods.ts";
import { invalid, StripeRefusal } from "./refusal.ts";
import type { PaymentIntent, PaymentMethod } from "./stored.ts";

/** Makes a payment that waits for a way to pay. The amount is in the currency's smallest unit. */
export function createIntent(
  store: AccountStore,
  told: Partial<PaymentIntent> & Pick<PaymentIntent, "amount" | "currency">,
): PaymentIntent {
  if (told.amount < 50)
    throw invalid("Amount must convert to at least 50 cents.", { code: "amount_too_small", param: "amount" });
  if (told.amount > 99_999_999)
    throw invalid("Amount must be no more than 999,999.99.", { code: "amount_too_large", param: "amount" });
  const id = newId("pi_3");
  const intent = store.intents.put<PaymentIntent>({
    ...{ id, object: "payment_intent", allowed_payment_method_types: null, amount_capturable: 0 },
    ...{ amount_details: { tip: {} }, amount_received: 0, application: null, application_fee_amount: null },
    ...{ automatic_payment_methods: null, canceled_at: null, cancellation_reason: null },
    ...{ capture_method: "automatic_async", client_secret: `${id}_secret_${newId("")}` },
    ...{ confirmation_method: "automatic", created: store.clock.now(), customer: null },
    ...{ customer_account: null, description: null, excluded_payment_method_types: null },
    ...{ last_payment_error: null, latest_charge: null, livemode: false, managed_payments: null },
    ...{ metadata: {}, next_action: null, on_behalf_of: null, payment_method: null },
    ...{ payment_method_configuration_details: null, payment_method_options: {} },
    ...{ payment_method_types: ["card"], payment_record: null, processing: null, receipt_email: null },
    ...{ review: null, setup_future_usage: null, shipping: null, source: null, statement_descriptor: null },
    ...{ statement_descriptor_suffix: null, status: "requires_payment_method", transfer_data: null },
    transfer_group: null,
    ...told,
  });
  if (intent.payment_method) intent.status = "requires_confirmation";
  store.record("payment_intent.created", intent);
  return intent;
}

/** The payment is not in a state in which that can be done. */
export function unexpectedState(intent: PaymentIntent, wanted: string): StripeRefusal {
  return new StripeRefusal(400, {
    type: "invalid_request_error",
    code: "payment_intent_unexpected_state",
    message: `You cannot ${wanted} this PaymentIntent because it has a status of ${intent.status}.`,
    payment_intent: structuredClone(intent),
  });
}

/** Pays with a card. Throws Stripe's card error when it is declined, after noting down what was tried. */
export function pay(store: AccountStore, intent: PaymentIntent, method: PaymentMethod): PaymentIntent {
  if (intent.status === "succeeded" || intent.status === "canceled") throw unexpectedState(intent, "confirm");
  const { decline, later } = cardOf(store, method);
  const charge = chargeFor(store, intent, method);
  intent.latest_charge = charge.id;
  if (decline) {
    const { code, declineCode, says } = decline;
    const told = { code, decline_code: declineCode, message: says, charge: charge.id };
    intent.status = "requires_payment_method";
    intent.payment_method = null;
    // What is stored is the wire's form of the SDK's type, which holds the method whole.
    intent.last_payment_error = { ...told, type: "card_error", payment_method: method } as NonNullable<
      PaymentIntent["last_payment_error"]
    >;
    store.record("payment_intent.payment_failed", intent);
    throw new StripeRefusal(402, {
      ...{ ...told, type: "card_error", payment_method: method },
      payment_intent: structuredClone(intent),
    });
  }
  intent.status = "succeeded";
  intent.payment_method = method.id;
  intent.amount_received = intent.amount;
  intent.last_payment_error = null;
  store.record("payment_intent.succeeded", intent);
  if (later === "disputed") openDispute(store, charge.id);
  return intent;
}
