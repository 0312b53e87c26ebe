import type { AccountStore } from "./account-store.ts";
import { currentCoupon } from "./coupons.ts";
import { currentCode } from "./promotion-codes.ts";
import { invalid } from "./refusal.ts";
import { total } from "./session-lines.ts";
import type { Coupon, PromotionCode, Session } from "./stored.ts";

/** What is taken off: a coupon, and the code by which the buyer came to it. */
export interface Discount {
  readonly coupon: Coupon;
  readonly code?: PromotionCode | undefined;
}

/** The discount of a coupon or a promotion code, as it is now. Throws where it can no longer be redeemed. */
export function discountOf(
  store: AccountStore,
  told: { coupon?: string | undefined; promotion_code?: string | undefined },
  param: string,
): Discount {
  if (told.promotion_code) {
    const code = currentCode(
      store,
      store.promotionCodes.get(told.promotion_code, `${param}[promotion_code]`),
    );
    if (!code.active)
      throw invalid("This promotion code is not active or has expired.", {
        code: "promotion_code_expired",
        param: `${param}[promotion_code]`,
      });
    return { code, coupon: store.coupons.get(code.promotion.coupon) };
  }
  const coupon = currentCoupon(store, store.coupons.get(told.coupon ?? "", `${param}[coupon]`));
  if (!coupon.valid)
    throw invalid("This coupon is not valid.", { code: "coupon_expired", param: `${param}[coupon]` });
  return { coupon };
}

/** The discount that a session has at the moment, if it can still be redeemed. Throws where it no longer can. */
export function discountIn(store: AccountStore, session: Session): Discount | undefined {
  const [first] = session.discounts ?? [];
  if (!first) return undefined;
  // Only ids are ever stored there.
  const { coupon, promotion_code } = first as { coupon: string | null; promotion_code: string | null };
  const told = { coupon: coupon ?? undefined, promotion_code: promotion_code ?? undefined };
  return discountOf(store, told, "discounts[0]");
}

function refuseUnfit({ coupon, code }: Discount, session: Session): void {
  if (coupon.amount_off !== null && coupon.currency !== session.currency)
    throw invalid("This coupon's currency does not match the Checkout Session's.", { param: "discounts" });
  if (code?.customer && code.customer !== session.customer)
    throw invalid("This promotion code is for another customer.", { param: "discounts" });
  const { minimum_amount: least } = code?.restrictions ?? {};
  if (least && (session.amount_subtotal ?? 0) < least)
    throw invalid("This promotion code wants a larger order.", { param: "discounts" });
}

/** Puts a discount on a session, or takes it off, and sums the session up anew. */
export function applyDiscount(store: AccountStore, session: Session, discount: Discount | undefined): void {
  if (discount) refuseUnfit(discount, session);
  const sums = total(store.plans.get(session.id)?.lines ?? [], discount?.coupon);
  session.amount_subtotal = sums.subtotal;
  session.amount_total = sums.total;
  session.total_details = { amount_discount: sums.discount, amount_shipping: 0, amount_tax: 0 };
  const { code, coupon } = discount ?? {};
  session.discounts = coupon ? [{ coupon: code ? null : coupon.id, promotion_code: code?.id ?? null }] : [];
}

/** Counts a redemption: a coupon or code that has no more left is switched off. */
export function redeem(store: AccountStore, { coupon, code }: Discount): void {
  coupon.times_redeemed += 1;
  currentCoupon(store, coupon);
  store.record("coupon.updated", coupon, { times_redeemed: coupon.times_redeemed - 1 });
  if (!code) return;
  const { active, times_redeemed } = code;
  code.times_redeemed += 1;
  currentCode(store, code);
  store.record("promotion_code.updated", code, { times_redeemed, ...(code.active ? {} : { active }) });
}
