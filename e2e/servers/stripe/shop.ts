import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { cardByNumber } from "./cards.ts";
import { createSession } from "./checkout-sessions.ts";
import { cardFields, html, money, nothing, type Page, page } from "./page.ts";
import { methodOf } from "./payment-methods.ts";
import { activeCode } from "./promotion-codes.ts";
import { invalid, StripeRefusal } from "./refusal.ts";
import { completeSession } from "./session-pay.ts";
import type { Session } from "./stored.ts";

export const orderShape = z.strictObject({
  /** In the currency's smallest unit. */
  amount: z.coerce.number().int().min(50),
  currency: z.string().length(3).default("usd"),
  code: z.string().optional(),
  card: z.string().default("4242424242424242"),
  email: z.email().optional(),
});

/** A purchase in a brand's own shop, which takes payments by Checkout on the brand's account. Throws Stripe's errors. */
export function placeOrder(store: AccountStore, order: z.output<typeof orderShape>): Session {
  const { amount, currency, email } = order;
  const code = order.code ? activeCode(store, order.code) : undefined;
  if (order.code && !code) throw invalid("This code is invalid.", { param: "code" });
  const card = cardByNumber(order.card);
  if (!card) throw new StripeRefusal(402, { type: "card_error", message: "Your card number is invalid." });
  const price_data = { currency, unit_amount: amount, product_data: { name: "Order" } };
  const session = createSession(store, {
    mode: "payment",
    line_items: [{ price_data, quantity: 1 }],
    success_url: `${store.url}/shop/${store.id}`,
    ...(code ? { discounts: [{ promotion_code: code.id }] } : {}),
  });
  completeSession(store, session, methodOf(store, card, { email }));
  return session;
}

/** The page of a brand's own shop: anything at any price; `form` is what was sent, if it was. */
export function shopPage(store: AccountStore, form: URLSearchParams | null): Page {
  let told = nothing;
  if (form) {
    const read = orderShape.safeParse({
      amount: form.get("amount"),
      code: form.get("code") || undefined,
      card: form.get("card"),
      email: form.get("email") || undefined,
    });
    try {
      if (!read.success) throw invalid("The amount is in cents, at least 50.");
      const { amount_total, currency, total_details } = placeOrder(store, read.data);
      const off = money(total_details?.amount_discount ?? 0, currency ?? "usd");
      told = html`<p role="status">Paid ${money(amount_total ?? 0, currency ?? "usd")}, ${off} off.</p>`;
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      told = html`<p role="alert">${error.message}</p>`;
    }
  }
  const fields = html`<label>Amount in cents <input name="amount" inputmode="numeric" required></label>
<label>Promotion code <input name="code"></label>${cardFields}`;
  return page(
    "A brand's own shop",
    html`${told}<form method="post">${fields}<button>Place the order</button></form>`,
  );
}
