import { z } from "zod";
import { created, isCreatedIn, listOf, pageParams } from "./list.ts";
import { createIntent, pay, unexpectedState } from "./pay.ts";
import { methodById } from "./payment-methods.ts";
import { shippingOf } from "./people.ts";
import { invalid } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { currency, flag, metadata, noted, shipping, text, webAddress, whole } from "./shapes.ts";

/** What a payment carries along; sessions say it as `payment_intent_data`. */
export const carried = {
  description: text.optional(),
  metadata: metadata.optional(),
  receipt_email: text.optional(),
  shipping: shipping.optional(),
  statement_descriptor: text.optional(),
};

/** The same, as the payment shows it. */
export function carriedBy(params: z.output<z.ZodObject<typeof carried>>) {
  return {
    description: params.description ?? null,
    metadata: noted({}, params.metadata),
    receipt_email: params.receipt_email ?? null,
    shipping: params.shipping ? shippingOf(params.shipping) : null,
    statement_descriptor: params.statement_descriptor ?? null,
  };
}

const automatic = z.strictObject({ enabled: flag, allow_redirects: z.enum(["always", "never"]).optional() });
const confirmation = { payment_method: text.optional(), return_url: webAddress.optional() };

export const paymentIntentRoutes: readonly Route[] = [
  route(
    "POST",
    "/v1/payment_intents",
    {
      ...{ ...carried, ...confirmation, amount: whole, currency, customer: text.optional() },
      automatic_payment_methods: automatic.optional(),
      capture_method: z.enum(["automatic", "automatic_async"]).optional(),
      confirm: flag.optional(),
      payment_method_types: z.array(z.literal("card")).optional(),
    },
    ({ store }, params) => {
      const { amount, currency: of, customer, automatic_payment_methods: auto } = params;
      if (customer) store.customers.get(customer, "customer");
      const method = params.payment_method
        ? methodById(store, params.payment_method, "payment_method")
        : undefined;
      if (params.confirm && !method)
        throw invalid("You cannot confirm this PaymentIntent because it's missing a payment method.", {
          code: "payment_intent_unexpected_state",
        });
      const intent = createIntent(store, {
        ...{ ...carriedBy(params), amount, currency: of, customer: customer ?? null },
        payment_method: method?.id ?? null,
        automatic_payment_methods: auto
          ? { enabled: auto.enabled, allow_redirects: auto.allow_redirects ?? "always" }
          : null,
        ...(params.capture_method ? { capture_method: params.capture_method } : {}),
      });
      return params.confirm && method ? pay(store, intent, method) : intent;
    },
  ),
  route(
    "GET",
    "/v1/payment_intents",
    { ...pageParams, created, customer: text.optional() },
    ({ store }, { customer, created: range, ...page }) => {
      const wanted = store.intents
        .all()
        .filter((one) => customer === undefined || one.customer === customer)
        .filter((one) => isCreatedIn(one.created, range));
      return listOf(wanted, page, "/v1/payment_intents");
    },
  ),
  route("GET", "/v1/payment_intents/:id", { client_secret: text.optional() }, (call) =>
    call.store.intents.get(named(call)),
  ),
  route(
    "POST",
    "/v1/payment_intents/:id",
    { description: carried.description, metadata: carried.metadata, amount: whole.optional() },
    (call, params) => {
      const intent = call.store.intents.get(named(call));
      if (params.amount !== undefined && /^(succeeded|canceled)$/.test(intent.status))
        throw unexpectedState(intent, "change the amount of");
      intent.amount = params.amount ?? intent.amount;
      intent.description = params.description ?? intent.description;
      intent.metadata = noted(intent.metadata, params.metadata);
      return intent;
    },
  ),
  route("POST", "/v1/payment_intents/:id/confirm", confirmation, (call, params) => {
    const { store } = call;
    const intent = store.intents.get(named(call));
    const id = params.payment_method ?? intent.payment_method;
    if (!id) throw unexpectedState(intent, "confirm");
    return pay(store, intent, methodById(store, id, "payment_method"));
  }),
  route(
    "POST",
    "/v1/payment_intents/:id/cancel",
    {
      cancellation_reason: z
        .enum(["abandoned", "duplicate", "fraudulent", "requested_by_customer"])
        .optional(),
    },
    (call, params) => {
      const { intents, clock, record } = call.store;
      const intent = intents.get(named(call));
      if (/^(succeeded|canceled)$/.test(intent.status)) throw unexpectedState(intent, "cancel");
      intent.status = "canceled";
      intent.canceled_at = clock.now();
      intent.cancellation_reason = params.cancellation_reason ?? null;
      record("payment_intent.canceled", intent);
      return intent;
    },
  ),
];
