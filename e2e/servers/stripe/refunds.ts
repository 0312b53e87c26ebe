import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { moveBalance } from "./balance-transactions.ts";
import { newId } from "./ids.ts";
import { created, isCreatedIn, listOf, pageParams } from "./list.ts";
import { invalid } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { metadata, noted, text, whole } from "./shapes.ts";
import type { Charge, Refund } from "./stored.ts";

const params = {
  amount: whole.optional(),
  charge: text.optional(),
  payment_intent: text.optional(),
  metadata: metadata.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
};

type Told = z.output<z.ZodObject<typeof params>>;

function chargeToRefund(store: AccountStore, { charge, payment_intent }: Told): Charge {
  if (charge) return store.charges.get(charge, "charge");
  if (!payment_intent)
    throw invalid(
      "One of the following params should be provided for this request: payment_intent or charge.",
      {
        code: "parameter_missing",
      },
    );
  const { latest_charge } = store.intents.get(payment_intent, "payment_intent");
  const found = latest_charge ? store.charges.get(latest_charge) : undefined;
  if (!found?.paid)
    throw invalid(`This PaymentIntent (${payment_intent}) does not have a successful charge to refund.`);
  return found;
}

/** What may be refunded of a charge. Throws Stripe's error about more than that. */
function amountOf(charge: Charge, told: number | undefined): number {
  const left = charge.amount_captured - charge.amount_refunded;
  if (!charge.paid) throw invalid(`Charge ${charge.id} was not successful and cannot be refunded.`);
  if (charge.disputed)
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  const amount = told ?? left;
  if (amount < 1) throw invalid("Invalid positive integer", { param: "amount" });
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: "amount",
    });
  return amount;
}

/** A refund that did not arrive: the money is back on the account's balance, and the charge counts as not refunded. */
export function failRefund(store: AccountStore, id: string, reason = "lost_or_stolen_card"): Refund {
  const refund = store.refunds.get(id);
  if (refund.status === "failed") throw invalid("This refund has failed already.");
  const { amount, currency, status } = refund;
  refund.status = "failed";
  refund.failure_reason = reason;
  delete refund.pending_reason;
  const movement = { type: "refund_failure", category: "refund_failure", amount, fee: 0, currency } as const;
  const back = moveBalance(store, { ...movement, description: "REFUND FAILURE", source: id });
  refund.failure_balance_transaction = back.id;
  if (refund.charge) {
    const charge = store.charges.get(refund.charge);
    charge.amount_refunded -= amount;
    charge.refunded = false;
  }
  for (const type of ["refund.updated", "charge.refund.updated", "refund.failed"])
    store.record(type, refund, { status });
  return refund;
}

/** A pending refund that arrived. */
export function settleRefund(store: AccountStore, id: string): Refund {
  const refund = store.refunds.get(id);
  if (refund.status !== "pending") throw invalid(`This refund is ${refund.status}, not pending.`);
  refund.status = "succeeded";
  delete refund.pending_reason;
  for (const type of ["refund.updated", "charge.refund.updated"])
    store.record(type, refund, { status: "pending" });
  return refund;
}

function createRefund(store: AccountStore, told: Told): Refund {
  const charge = chargeToRefund(store, told);
  const amount = amountOf(charge, told.amount);
  const id = newId("re_3");
  const { currency, payment_method: method } = charge;
  const outcome = store.cards.get(method ?? "")?.later;
  const movement = { type: "refund", category: "refund", amount: -amount, fee: 0, currency } as const;
  const refund = store.refunds.put<Refund>({
    ...{ id, object: "refund", amount },
    balance_transaction: moveBalance(store, { ...movement, description: "REFUND FOR CHARGE", source: id }).id,
    ...{ charge: charge.id, created: store.clock.now(), currency, customer: charge.customer },
    customer_account: null,
    destination_details: {
      card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
      type: "card",
    },
    ...{ metadata: noted({}, told.metadata), payment_intent: charge.payment_intent, payment_method: method },
    ...{ reason: told.reason ?? null, receipt_number: null, source_transfer_reversal: null },
    ...{ status: outcome === "refund_pending" ? "pending" : "succeeded", transfer_reversal: null },
    ...(outcome === "refund_pending" ? { pending_reason: "processing" as const } : {}),
  });
  const before = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
  store.record("refund.created", refund);
  store.record("charge.refunded", charge, before);
  // Stripe's cards of that kind tell the outcome some time later.
  const inAMinute = store.clock.now() + 60;
  if (outcome === "refund_fails")
    store.clock.at(inAMinute, () => {
      if (refund.status !== "failed") failRefund(store, id);
    });
  if (outcome === "refund_pending")
    store.clock.at(inAMinute, () => {
      if (refund.status === "pending") settleRefund(store, id);
    });
  return refund;
}

export const refundRoutes: readonly Route[] = [
  route("POST", "/v1/refunds", params, ({ store }, told) => createRefund(store, told)),
  route(
    "GET",
    "/v1/refunds",
    { ...pageParams, created, charge: text.optional(), payment_intent: text.optional() },
    ({ store }, { charge, payment_intent, created: range, ...page }) => {
      const wanted = store.refunds
        .all()
        .filter((one) => charge === undefined || one.charge === charge)
        .filter((one) => payment_intent === undefined || one.payment_intent === payment_intent)
        .filter((one) => isCreatedIn(one.created, range));
      return listOf(wanted, page, "/v1/refunds");
    },
  ),
  route("GET", "/v1/refunds/:id", {}, (call) => call.store.refunds.get(named(call))),
  route("POST", "/v1/refunds/:id", { metadata: metadata.optional() }, (call, told) => {
    const refund = call.store.refunds.get(named(call));
    const { metadata: before } = refund;
    refund.metadata = noted(before ?? {}, told.metadata);
    call.store.record("refund.updated", refund, { metadata: before });
    return refund;
  }),
];
