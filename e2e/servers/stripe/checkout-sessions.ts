import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { newId } from "./ids.ts";
import { listOf, pageParams } from "./list.ts";
import { carried, carriedBy } from "./payment-intents.ts";
import { invalid } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { applyDiscount, discountOf } from "./session-discount.ts";
import { lineParams, linesOf } from "./session-lines.ts";
import { expire, refuseUnlessOpen } from "./session-pay.ts";
import { flag, metadata, noted, text, webAddress, whole } from "./shapes.ts";
import type { Session } from "./stored.ts";

const params = {
  mode: z.literal("payment"),
  line_items: z.array(lineParams).max(100),
  // The placeholder in it is not yet an address.
  success_url: webAddress,
  cancel_url: webAddress.optional(),
  allow_promotion_codes: flag.optional(),
  client_reference_id: z.string().min(1).max(200).optional(),
  customer: text.optional(),
  customer_creation: z.enum(["always", "if_required"]).optional(),
  customer_email: z.email().optional(),
  discounts: z
    .array(z.strictObject({ coupon: text.optional(), promotion_code: text.optional() }))
    .max(1)
    .optional(),
  expires_at: whole.optional(),
  locale: text.optional(),
  metadata: metadata.optional(),
  payment_intent_data: z.strictObject(carried).optional(),
  payment_method_types: z.array(z.literal("card")).optional(),
  submit_type: z.enum(["auto", "book", "donate", "pay"]).optional(),
  ui_mode: z.enum(["hosted", "hosted_page"]).optional(),
};

type Told = z.output<z.ZodObject<typeof params>>;

const halfHour = 1_800;
const day = 86_400;

function endOf({ expires_at: told }: Told, now: number): number {
  const end = told ?? now + day;
  // A minute of grace for the way here.
  if (end < now + halfHour - 60 || end > now + day + 60)
    throw invalid("The `expires_at` timestamp must be between 30 minutes and 24 hours from now.", {
      param: "expires_at",
    });
  return end;
}

/** Opens a session. Throws Stripe's error about what it cannot be. */
export function createSession(store: AccountStore, told: Told): Session {
  const now = store.clock.now();
  const end = endOf(told, now);
  if (told.customer && told.customer_email)
    throw invalid("You may only specify one of these parameters: customer, customer_email.", {
      param: "customer_email",
    });
  const customer = told.customer ? store.customers.get(told.customer, "customer") : undefined;
  if (told.discounts && told.allow_promotion_codes !== undefined)
    throw invalid("You may only specify one of these parameters: allow_promotion_codes, discounts.", {
      param: "discounts",
    });
  const [discounted] = told.discounts ?? [];
  const discount = discounted ? discountOf(store, discounted, "discounts[0]") : undefined;
  const lines = linesOf(store, told.line_items);
  const id = newId("cs_test_a1");
  const currency = lines[0]?.currency ?? null;
  const session = store.sessions.put<Session>({
    ...{ id, object: "checkout.session", adaptive_pricing: { enabled: false }, after_expiration: null },
    ...{ allow_promotion_codes: told.allow_promotion_codes ?? null, allowed_payment_method_types: null },
    amount_subtotal: lines.reduce((sum, line) => sum + line.amount_subtotal, 0),
    ...{ amount_total: null, billing_address_collection: null, cancel_url: told.cancel_url ?? null },
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    ...{ client_reference_id: told.client_reference_id ?? null, client_secret: null },
    ...{ collected_information: null, consent: null, consent_collection: null, created: now, currency },
    ...{ currency_conversion: null, custom_fields: [], customer: customer?.id ?? null },
    custom_text: {
      ...{ after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    },
    ...{ customer_account: null, customer_creation: told.customer_creation ?? "if_required" },
    ...{ customer_details: null, customer_email: told.customer_email ?? customer?.email ?? null },
    ...{ discounts: [], expires_at: end, integration_identifier: null, invoice: null },
    ...{ invoice_creation: null, livemode: false, locale: (told.locale as Session["locale"]) ?? null },
    ...{ managed_payments: null, metadata: noted({}, told.metadata), mode: told.mode, origin_context: null },
    ...{ payment_intent: null, payment_link: null, payment_method_collection: "if_required" },
    ...{ payment_method_configuration_details: null, payment_method_options: {} },
    ...{ payment_method_types: ["card"], payment_status: "unpaid", permissions: null },
    ...{ phone_number_collection: { enabled: false }, recovered_from: null },
    ...{ saved_payment_method_options: null, setup_intent: null, shipping_address_collection: null },
    ...{ shipping_cost: null, shipping_options: [], status: "open", submit_type: told.submit_type ?? null },
    ...{ subscription: null, success_url: told.success_url, total_details: null },
    ...{ ui_mode: "hosted_page", url: `${store.url}/c/pay/${id}`, wallet_options: null },
  });
  const intent = told.payment_intent_data ? carriedBy(told.payment_intent_data) : {};
  store.plans.set(id, { lines, intent });
  applyDiscount(store, session, discount);
  const { amount_total: amount } = session;
  if (amount !== null && amount > 0 && amount < 50) {
    store.sessions.remove(id);
    throw invalid("The Checkout Session's total amount must convert to at least 50 cents.", {
      code: "amount_too_small",
    });
  }
  store.clock.at(end, () => {
    if (session.status === "open") expire(store, session);
  });
  return session;
}

/** The lines of a session, as a list. */
export function lineItems({ plans }: AccountStore, id: string, page: Parameters<typeof listOf>[1] = {}) {
  return listOf(plans.get(id)?.lines ?? [], page, `/v1/checkout/sessions/${id}/line_items`);
}

export const checkoutSessionRoutes: readonly Route[] = [
  route("POST", "/v1/checkout/sessions", params, ({ store }, told) => createSession(store, told)),
  route(
    "GET",
    "/v1/checkout/sessions",
    {
      ...{ ...pageParams, payment_intent: text.optional(), customer: text.optional() },
      status: z.enum(["complete", "expired", "open"]).optional(),
    },
    ({ store }, { payment_intent, customer, status, ...page }) => {
      const wanted = store.sessions
        .all()
        .filter((one) => payment_intent === undefined || one.payment_intent === payment_intent)
        .filter((one) => customer === undefined || one.customer === customer)
        .filter((one) => status === undefined || one.status === status);
      return listOf(wanted, page, "/v1/checkout/sessions");
    },
  ),
  route("GET", "/v1/checkout/sessions/:id", {}, (call) => call.store.sessions.get(named(call))),
  route("POST", "/v1/checkout/sessions/:id", { metadata: metadata.optional() }, (call, told) => {
    const session = call.store.sessions.get(named(call));
    session.metadata = noted(session.metadata ?? {}, told.metadata);
    return session;
  }),
  route("POST", "/v1/checkout/sessions/:id/expire", {}, (call) => {
    const session = call.store.sessions.get(named(call));
    refuseUnlessOpen(session, "expired");
    expire(call.store, session);
    return session;
  }),
  route("GET", "/v1/checkout/sessions/:id/line_items", pageParams, (call, page) => {
    const { id } = call.store.sessions.get(named(call));
    return lineItems(call.store, id, page);
  }),
];
