import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { currentCoupon } from "./coupons.ts";
import { newId, randomText } from "./ids.ts";
import { created, isCreatedIn, listOf, pageParams } from "./list.ts";
import { invalid } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { currency, flag, metadata, noted, text, whole } from "./shapes.ts";
import type { PromotionCode } from "./stored.ts";

const restrictions = z.strictObject({
  first_time_transaction: flag.optional(),
  minimum_amount: whole.optional(),
  minimum_amount_currency: currency.optional(),
});

const params = {
  promotion: z.strictObject({ type: z.literal("coupon"), coupon: text }),
  code: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,500}$/, { error: "may hold only letters, digits and dashes" })
    .optional(),
  active: flag.optional(),
  customer: text.optional(),
  expires_at: whole.optional(),
  max_redemptions: whole.optional(),
  metadata: metadata.optional(),
  restrictions: restrictions.optional(),
};

/** Whether a code could be redeemed, were it not switched off. */
function isSpendable(store: AccountStore, { promotion, expires_at, ...code }: PromotionCode): boolean {
  const coupon = store.coupons.find(promotion.coupon);
  if (!coupon || !currentCoupon(store, coupon).valid) return false;
  if (expires_at !== null && expires_at <= store.clock.now()) return false;
  return code.max_redemptions === null || code.times_redeemed < code.max_redemptions;
}

/** A code as it is now: Stripe switches off what can no longer be redeemed. */
export function currentCode(store: AccountStore, code: PromotionCode): PromotionCode {
  if (!isSpendable(store, code)) code.active = false;
  return code;
}

/** The active code that a buyer typed, in whatever case. */
export function activeCode(store: AccountStore, typed: string): PromotionCode | undefined {
  const wanted = typed.trim().toLowerCase();
  return store.promotionCodes
    .all()
    .find((code) => code.code.toLowerCase() === wanted && currentCode(store, code).active);
}

function refuseTaken(store: AccountStore, code: string): void {
  if (activeCode(store, code))
    throw invalid(`An active promotion code with \`code: ${code}\` already exists.`, { param: "code" });
}

function createCode(store: AccountStore, told: z.output<z.ZodObject<typeof params>>): PromotionCode {
  const coupon = currentCoupon(store, store.coupons.get(told.promotion.coupon, "promotion[coupon]"));
  const { code = randomText(8, "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"), active = true } = told;
  if (active && !coupon.valid)
    throw invalid("This coupon is not valid.", { code: "coupon_expired", param: "promotion[coupon]" });
  if (told.max_redemptions !== undefined && told.max_redemptions < 1)
    throw invalid("This value must be greater than or equal to 1.", { param: "max_redemptions" });
  if (told.expires_at !== undefined && told.expires_at <= store.clock.now())
    throw invalid("Promotion codes must expire in the future.", { param: "expires_at" });
  if (told.customer) store.customers.get(told.customer, "customer");
  if (active) refuseTaken(store, code);
  const made = store.promotionCodes.put<PromotionCode>({
    ...{ id: newId("promo_1"), object: "promotion_code", active, code, created: store.clock.now() },
    ...{ customer: told.customer ?? null, customer_account: null, expires_at: told.expires_at ?? null },
    ...{ livemode: false, max_redemptions: told.max_redemptions ?? null },
    ...{ metadata: noted({}, told.metadata), promotion: told.promotion, times_redeemed: 0 },
    restrictions: {
      first_time_transaction: told.restrictions?.first_time_transaction ?? false,
      minimum_amount: told.restrictions?.minimum_amount ?? null,
      minimum_amount_currency: told.restrictions?.minimum_amount_currency ?? null,
    },
  });
  store.record("promotion_code.created", made);
  return made;
}

export const promotionCodeRoutes: readonly Route[] = [
  route("POST", "/v1/promotion_codes", params, ({ store }, told) => createCode(store, told)),
  route(
    "GET",
    "/v1/promotion_codes",
    {
      ...{ ...pageParams, created, active: flag.optional(), code: text.optional(), coupon: text.optional() },
      customer: text.optional(),
    },
    ({ store }, { active, code, coupon, customer, created: range, ...page }) => {
      const wanted = store.promotionCodes
        .all()
        .map((one) => currentCode(store, one))
        .filter((one) => active === undefined || one.active === active)
        .filter((one) => code === undefined || one.code.toLowerCase() === code.toLowerCase())
        .filter((one) => coupon === undefined || one.promotion.coupon === coupon)
        .filter((one) => customer === undefined || one.customer === customer)
        .filter((one) => isCreatedIn(one.created, range));
      return listOf(wanted, page, "/v1/promotion_codes");
    },
  ),
  route("GET", "/v1/promotion_codes/:id", {}, (call) =>
    currentCode(call.store, call.store.promotionCodes.get(named(call))),
  ),
  route(
    "POST",
    "/v1/promotion_codes/:id",
    { active: flag.optional(), metadata: metadata.optional() },
    (call, { active, metadata: more }) => {
      const { store } = call;
      const code = currentCode(store, store.promotionCodes.get(named(call)));
      const before = { active: code.active };
      if (active && !code.active) {
        if (!isSpendable(store, code))
          throw invalid("This promotion code cannot be made active again.", { param: "active" });
        refuseTaken(store, code.code);
      }
      code.active = active ?? code.active;
      code.metadata = noted(code.metadata ?? {}, more);
      store.record("promotion_code.updated", code, before);
      return code;
    },
  ),
];
