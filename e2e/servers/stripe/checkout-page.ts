import type { AccountStore } from "./account-store.ts";
import { cardByNumber } from "./cards.ts";
import { cardFields, html, money, nothing, type Page, page } from "./page.ts";
import { methodOf } from "./payment-methods.ts";
import { activeCode } from "./promotion-codes.ts";
import { StripeRefusal } from "./refusal.ts";
import { applyDiscount } from "./session-discount.ts";
import { completeSession } from "./session-pay.ts";
import type { Session } from "./stored.ts";

/** Where the buyer goes after paying. */
export function successAddress({ success_url, id }: Session): string {
  return (success_url ?? "").replaceAll("{CHECKOUT_SESSION_ID}", id);
}

function closed(session: Session): Page {
  const back = session.status === "complete" ? successAddress(session) : session.cancel_url;
  const link = back ? html`<p><a href="${back}">Back to the shop</a></p>` : nothing;
  if (session.status === "complete")
    return page("You're all done here", html`<p>This order has already been paid.</p>${link}`);
  return page("This page has expired", html`<p>The time to pay this order is over.</p>${link}`);
}

function open(store: AccountStore, session: Session, alert?: string): Page {
  const currency = session.currency ?? "usd";
  const amount = session.amount_total ?? 0;
  const discount = session.total_details?.amount_discount ?? 0;
  const lines = store.plans.get(session.id)?.lines ?? [];
  const row = (name: string, cents: number) =>
    html`<tr><td>${name}</td><td>${money(cents, currency)}</td></tr>`;
  const rows = lines.map(({ description, quantity, amount_subtotal }) =>
    row(`${description ?? "Item"} × ${quantity ?? 1}`, amount_subtotal),
  );
  const code = session.allow_promotion_codes
    ? html`<form method="post"><label>Promotion code <input name="code" required></label>
<button name="act" value="code">Apply</button></form>`
    : nothing;
  const cancel = session.cancel_url ? html`<p><a href="${session.cancel_url}">Cancel</a></p>` : nothing;
  return page(
    "Pay",
    html`<table>${rows}${discount > 0 ? row("Discount", -discount) : nothing}${row("Total", amount)}</table>
${alert ? html`<p role="alert">${alert}</p>` : nothing}${code}
<form method="post">${amount > 0 ? cardFields : nothing}
<button name="act" value="pay">Pay ${money(amount, currency)}</button></form>${cancel}`,
    alert ? 402 : 200,
  );
}

function act(store: AccountStore, session: Session, form: URLSearchParams): void {
  if (form.get("act") === "code") {
    const code = activeCode(store, form.get("code") ?? "");
    if (!code || !session.allow_promotion_codes)
      throw new StripeRefusal(400, { type: "invalid_request_error", message: "This code is invalid." });
    const coupon = store.coupons.get(code.promotion.coupon);
    applyDiscount(store, session, { code, coupon });
    return;
  }
  const isFree = session.amount_total === 0;
  const card = cardByNumber(form.get("card") ?? "");
  if (!card && !isFree)
    throw new StripeRefusal(402, { type: "card_error", message: "Your card number is invalid." });
  const email = form.get("email") || undefined;
  completeSession(store, session, card ? methodOf(store, card, { email }) : null);
}

/** The page on which a buyer pays a session; `form` is what they sent, if they have. */
export function checkoutPage(store: AccountStore, session: Session, form: URLSearchParams | null): Page {
  if (session.status !== "open") return closed(session);
  if (!form) return open(store, session);
  try {
    act(store, session, form);
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    return open(store, session, error.message);
  }
  return form.get("act") === "code" ? open(store, session) : { address: successAddress(session) };
}
