import type { AccountStore } from "./account-store.ts";
import { newId } from "./ids.ts";
import { listOf, pageParams } from "./list.ts";
import { named, type Route, route } from "./route.ts";
import { text } from "./shapes.ts";
import type { BalanceTransaction } from "./stored.ts";

interface Movement {
  readonly type: "adjustment" | "charge" | "refund" | "refund_failure";
  /** What it was called in reports. */
  readonly category: string;
  /** Negative when it leaves the account. */
  readonly amount: number;
  readonly fee: number;
  readonly currency: string;
  readonly description: string | null;
  /** The charge, refund or dispute that moved it. */
  readonly source: string;
}

/** What Stripe keeps of a payment by card, in the smallest unit: 2.9 % and 30. */
export const feeOn = (amount: number) => Math.min(amount, Math.round(amount * 0.029) + 30);

const twoDays = 2 * 86_400;

/** Money that came to the account or left it. */
export function moveBalance(store: AccountStore, movement: Movement): BalanceTransaction {
  const { type, category, amount, fee, currency, description, source } = movement;
  const now = store.clock.now();
  const details = { amount: fee, application: null, currency, type: "stripe_fee" };
  return store.balanceTransactions.put<BalanceTransaction>({
    ...{ id: newId("txn_3"), object: "balance_transaction", amount, available_on: now + twoDays },
    ...{ balance_type: "payments", created: now, currency, description, exchange_rate: null, fee },
    fee_details: fee === 0 ? [] : [{ ...details, description: "Stripe processing fees" }],
    ...{ net: amount - fee, reporting_category: category, source, status: "pending", type },
  });
}

function current(store: AccountStore, movement: BalanceTransaction): BalanceTransaction {
  if (movement.available_on <= store.clock.now()) movement.status = "available";
  return movement;
}

export const balanceTransactionRoutes: readonly Route[] = [
  route(
    "GET",
    "/v1/balance_transactions",
    { ...pageParams, source: text.optional(), type: text.optional() },
    ({ store }, { source, type, ...page }) => {
      const wanted = store.balanceTransactions
        .all()
        .filter((one) => source === undefined || one.source === source)
        .filter((one) => type === undefined || one.type === type)
        .map((one) => current(store, one));
      return listOf(wanted, page, "/v1/balance_transactions");
    },
  ),
  route("GET", "/v1/balance_transactions/:id", {}, (call) =>
    current(call.store, call.store.balanceTransactions.get(named(call))),
  ),
];
