import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { randomText } from "./ids.ts";
import { created, isCreatedIn, listOf, pageParams } from "./list.ts";
import { invalid } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { currency, decimal, metadata, noted, text, whole } from "./shapes.ts";
import type { Coupon } from "./stored.ts";

const params = {
  id: text.optional(),
  amount_off: whole.optional(),
  currency: currency.optional(),
  percent_off: decimal.optional(),
  duration: z.enum(["forever", "once", "repeating"]).optional(),
  duration_in_months: whole.optional(),
  max_redemptions: whole.optional(),
  metadata: metadata.optional(),
  name: z.string().min(1).max(40).optional(),
  redeem_by: whole.optional(),
};

type Told = z.output<z.ZodObject<typeof params>>;

function refuseImpossible({ amount_off, percent_off, currency: of, max_redemptions }: Told): void {
  if ((amount_off === undefined) === (percent_off === undefined))
    throw invalid("You must pass either amount_off or percent_off, and not both.", {
      code: "parameter_missing",
      param: "percent_off",
    });
  if (percent_off !== undefined && !(percent_off > 0 && percent_off <= 100))
    throw invalid("Invalid percent_off: must be between 0 and 100.", { param: "percent_off" });
  if (amount_off !== undefined && amount_off < 1)
    throw invalid("This value must be greater than or equal to 1.", { param: "amount_off" });
  if (amount_off !== undefined && !of)
    throw invalid("You must pass currency when passing amount_off.", {
      code: "parameter_missing",
      param: "currency",
    });
  if (max_redemptions !== undefined && max_redemptions < 1)
    throw invalid("This value must be greater than or equal to 1.", { param: "max_redemptions" });
}

/** A coupon as it is now: valid while its date and its number of redemptions allow. */
export function currentCoupon(store: AccountStore, coupon: Coupon): Coupon {
  const isSpent = coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions;
  const isOver = coupon.redeem_by !== null && coupon.redeem_by <= store.clock.now();
  coupon.valid = !isSpent && !isOver;
  return coupon;
}

function createCoupon(store: AccountStore, told: Told): Coupon {
  refuseImpossible(told);
  const { id = randomText(8) } = told;
  if (store.coupons.find(id))
    throw invalid(`Coupon already exists.`, { code: "resource_already_exists", param: "id" });
  const coupon = store.coupons.put<Coupon>({
    ...{ id, object: "coupon", amount_off: told.amount_off ?? null, created: store.clock.now() },
    ...{ currency: told.currency ?? null, duration: told.duration ?? "once" },
    ...{ duration_in_months: told.duration_in_months ?? null, livemode: false },
    ...{ max_redemptions: told.max_redemptions ?? null, metadata: noted({}, told.metadata) },
    ...{ name: told.name ?? null, percent_off: told.percent_off ?? null, redeem_by: told.redeem_by ?? null },
    ...{ times_redeemed: 0, valid: true },
  });
  store.record("coupon.created", coupon);
  return coupon;
}

export const couponRoutes: readonly Route[] = [
  route("POST", "/v1/coupons", params, ({ store }, told) => createCoupon(store, told)),
  route("GET", "/v1/coupons", { ...pageParams, created }, ({ store }, { created: range, ...page }) => {
    const wanted = store.coupons.all().filter((coupon) => isCreatedIn(coupon.created, range));
    return listOf(
      wanted.map((coupon) => currentCoupon(store, coupon)),
      page,
      "/v1/coupons",
    );
  }),
  route("GET", "/v1/coupons/:id", {}, (call) =>
    currentCoupon(call.store, call.store.coupons.get(named(call))),
  ),
  route(
    "POST",
    "/v1/coupons/:id",
    { name: params.name, metadata: metadata.optional() },
    (call, { name, metadata: more }) => {
      const coupon = call.store.coupons.get(named(call));
      const before = { name: coupon.name, metadata: coupon.metadata };
      coupon.name = name ?? coupon.name;
      coupon.metadata = noted(coupon.metadata ?? {}, more);
      call.store.record("coupon.updated", coupon, before);
      return currentCoupon(call.store, coupon);
    },
  ),
  route("DELETE", "/v1/coupons/:id", {}, (call) => {
    const coupon = call.store.coupons.get(named(call));
    call.store.coupons.remove(coupon.id);
    call.store.record("coupon.deleted", coupon);
    return { id: coupon.id, object: "coupon", deleted: true };
  }),
];
