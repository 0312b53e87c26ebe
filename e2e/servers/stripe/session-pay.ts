import type { AccountStore } from "./account-store.ts";
import { createIntent, pay } from "./pay.ts";
import { invalid } from "./refusal.ts";
import { discountIn, redeem } from "./session-discount.ts";
import type { PaymentMethod, Session } from "./stored.ts";

/** Throws where a session has been paid or has expired. */
export function refuseUnlessOpen(session: Session, wanted: string): void {
  if (session.status !== "open")
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be ${wanted}. This Checkout Session has a status of \`${session.status}\`.`,
    );
}

/** Ends a session that nobody paid. */
export function expire(store: AccountStore, session: Session): void {
  session.status = "expired";
  session.url = null;
  store.record("checkout.session.expired", session);
}

function intentOf(store: AccountStore, session: Session, amount: number) {
  if (session.payment_intent) return store.intents.get(session.payment_intent);
  const carried = store.plans.get(session.id)?.intent;
  const { currency, customer } = session;
  const intent = createIntent(store, { ...carried, amount, currency: currency ?? "usd", customer });
  // Stripe makes the payment when somebody first tries to pay, and keeps it for the next try.
  session.payment_intent = intent.id;
  return intent;
}

/**
 * Pays a session with a card and completes it; one that costs nothing is completed without a payment. Throws Stripe's card
 * error when the card is declined: the session stays open.
 */
export function completeSession(store: AccountStore, session: Session, method: PaymentMethod | null): void {
  refuseUnlessOpen(session, "paid");
  const discount = discountIn(store, session);
  const amount = session.amount_total ?? 0;
  if (amount > 0) {
    if (!method) throw invalid("Missing required param: payment_method.", { param: "payment_method" });
    const intent = intentOf(store, session, amount);
    intent.amount = amount;
    pay(store, intent, method);
  }
  const { email = null, name = null, phone = null, address = null } = method?.billing_details ?? {};
  session.customer_details = {
    ...{ address, business_name: null, email: session.customer_email ?? email, individual_name: null },
    ...{ name, phone, tax_exempt: "none", tax_ids: [] },
  };
  session.payment_status = amount > 0 ? "paid" : "no_payment_required";
  session.status = "complete";
  session.url = null;
  if (discount) redeem(store, discount);
  store.record("checkout.session.completed", session);
}
