import type { AccountStore } from "./account-store.ts";
import { moveBalance } from "./balance-transactions.ts";
import { newId } from "./ids.ts";
import { listOf, pageParams } from "./list.ts";
import { invalid } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { text } from "./shapes.ts";
import type { Dispute } from "./stored.ts";

/** What a dispute costs, in the currency's smallest unit. */
const disputeFee = 1_500;

const noEvidence: Dispute["evidence"] = {
  ...{ access_activity_log: null, billing_address: null, cancellation_policy: null },
  ...{ cancellation_policy_disclosure: null, cancellation_rebuttal: null, customer_communication: null },
  ...{ customer_email_address: null, customer_name: null, customer_purchase_ip: null },
  ...{ customer_signature: null, duplicate_charge_documentation: null, duplicate_charge_explanation: null },
  ...{ duplicate_charge_id: null, enhanced_evidence: {}, product_description: null, receipt: null },
  ...{ refund_policy: null, refund_policy_disclosure: null, refund_refusal_explanation: null },
  ...{ service_date: null, service_documentation: null, shipping_address: null, shipping_carrier: null },
  ...{ shipping_date: null, shipping_documentation: null, shipping_tracking_number: null },
  ...{ uncategorized_file: null, uncategorized_text: null },
};

/** The holder of a card takes a payment back: its money leaves the account until the dispute is decided. */
export function openDispute(store: AccountStore, chargeId: string, reason = "fraudulent"): Dispute {
  const charge = store.charges.get(chargeId, "charge");
  if (!charge.paid || charge.disputed) throw invalid(`Charge ${chargeId} cannot be disputed.`);
  const { currency } = charge;
  const amount = charge.amount - charge.amount_refunded;
  const id = newId("du_1");
  const movement = { type: "adjustment", category: "dispute", amount: -amount, currency } as const;
  const taken = moveBalance(store, {
    ...movement,
    ...{ fee: disputeFee, description: `Chargeback withdrawal for ${chargeId}`, source: id },
  });
  charge.disputed = true;
  const now = store.clock.now();
  const dispute = store.disputes.put<Dispute>({
    ...{ id, object: "dispute", amount, charge: chargeId, created: now, currency, evidence: noEvidence },
    // The SDK's type wants balance transactions that could be expanded; their ids are in them all the same.
    balance_transactions: [taken] as unknown as Dispute["balance_transactions"],
    enhanced_eligibility_types: [],
    evidence_details: {
      ...{ due_by: now + 9 * 86_400, enhanced_eligibility: {}, has_evidence: false, past_due: false },
      ...{ submission_count: 0, submission_method: "not_submitted" },
    },
    ...{ intended_submission_method: null, is_charge_refundable: false, livemode: false, metadata: {} },
    payment_intent: charge.payment_intent,
    payment_method_details: {
      card: { brand: "visa", case_type: "chargeback", network: "visa", network_reason_code: "10.4" },
      type: "card",
    },
    ...{ reason, status: "needs_response" },
  });
  store.record("charge.dispute.created", dispute);
  store.record("charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** Decides a dispute: won, the money comes back; lost, it stays away. */
export function closeDispute(store: AccountStore, id: string, outcome: "lost" | "won"): Dispute {
  const dispute = store.disputes.get(id);
  const { amount, currency, status, balance_transactions: moved } = dispute;
  if (status === "won" || status === "lost") throw invalid(`This dispute is ${status} already.`);
  dispute.status = outcome;
  if (outcome === "won") {
    const movement = { type: "adjustment", category: "dispute_reversal", amount, fee: 0, currency } as const;
    const back = moveBalance(store, { ...movement, description: "Chargeback reversal", source: id });
    moved.push(back as unknown as (typeof moved)[number]);
    store.record("charge.dispute.funds_reinstated", dispute, { status });
  }
  store.record("charge.dispute.closed", dispute, { status });
  return dispute;
}

export const disputeRoutes: readonly Route[] = [
  route(
    "GET",
    "/v1/disputes",
    { ...pageParams, charge: text.optional(), payment_intent: text.optional() },
    ({ store }, { charge, payment_intent, ...page }) => {
      const wanted = store.disputes
        .all()
        .filter((one) => charge === undefined || one.charge === charge)
        .filter((one) => payment_intent === undefined || one.payment_intent === payment_intent);
      return listOf(wanted, page, "/v1/disputes");
    },
  ),
  route("GET", "/v1/disputes/:id", {}, (call) => call.store.disputes.get(named(call))),
  // To accept a dispute.
  route("POST", "/v1/disputes/:id/close", {}, (call) => closeDispute(call.store, named(call), "lost")),
];
