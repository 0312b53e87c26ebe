import { methodById } from "./payment-methods.ts";
import { invalid } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { completeSession } from "./session-pay.ts";
import { text, whole } from "./shapes.ts";

/** What Stripe's own page of a session asks. It is not published; the official command-line tool pays sessions by it. */
export const paymentPageRoutes: readonly Route[] = [
  route("GET", "/v1/payment_pages/:id", {}, (call) => {
    const { id, amount_total, currency, status } = call.store.sessions.get(named(call));
    return { id: `ppage_${id}`, object: "checkout.session", session_id: id, amount_total, currency, status };
  }),
  route(
    "POST",
    "/v1/payment_pages/:id/confirm",
    { expected_amount: whole, payment_method: text },
    (call, params) => {
      const { store } = call;
      const session = store.sessions.get(named(call));
      if (params.expected_amount !== session.amount_total)
        throw invalid("The amount has changed since the page was shown.", { param: "expected_amount" });
      completeSession(store, session, methodById(store, params.payment_method, "payment_method"));
      return session;
    },
  ),
];
