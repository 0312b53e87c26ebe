import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { newId } from "./ids.ts";
import { listOf, pageParams } from "./list.ts";
import { createProduct, productParams } from "./products.ts";
import { invalid } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { currency, flag, metadata, noted, text, whole } from "./shapes.ts";
import type { Price } from "./stored.ts";

const amount = {
  currency,
  unit_amount: whole,
  tax_behavior: z.enum(["exclusive", "inclusive", "unspecified"]).optional(),
};

interface NewPrice {
  readonly currency: string;
  readonly unit_amount: number;
  readonly product: string;
  readonly tax_behavior?: Price["tax_behavior"] | undefined;
  readonly nickname?: string | undefined;
  readonly lookup_key?: string | undefined;
  readonly metadata?: z.output<typeof metadata> | undefined;
  /** False for a price that only one session has. */
  readonly active?: boolean | undefined;
}

function priceOf(store: AccountStore, params: NewPrice): Price {
  if (params.unit_amount < 0) throw invalid("Invalid non-negative integer", { param: "unit_amount" });
  store.products.get(params.product, "product");
  return store.prices.put({
    ...{ id: newId("price_1"), object: "price", active: params.active ?? true, billing_scheme: "per_unit" },
    ...{ created: store.clock.now(), currency: params.currency, custom_unit_amount: null, livemode: false },
    ...{ lookup_key: params.lookup_key ?? null, metadata: noted({}, params.metadata) },
    ...{ nickname: params.nickname ?? null, product: params.product, recurring: null },
    ...{ tax_behavior: params.tax_behavior ?? "unspecified", tiers_mode: null, transform_quantity: null },
    ...{ type: "one_time", unit_amount: params.unit_amount, unit_amount_decimal: String(params.unit_amount) },
  });
}

/** A price told within a line of a session, with its product or with what the product is called. */
export const priceData = z.strictObject({
  ...amount,
  product: text.optional(),
  product_data: z.strictObject(productParams).optional(),
});

/** The price that a line of a session brings along: inactive, as nobody else may buy at it. */
export function priceFromData(store: AccountStore, data: z.output<typeof priceData>, param: string): Price {
  const { product, product_data, ...told } = data;
  if (!product && !product_data)
    throw invalid(`You must specify either \`product\` or \`product_data\` in ${param}.`, {
      code: "parameter_missing",
      param: `${param}[product_data]`,
    });
  const ofProduct = product ?? (product_data ? createProduct(store, product_data).id : "");
  return priceOf(store, { ...told, product: ofProduct, active: false });
}

export const priceRoutes: readonly Route[] = [
  route(
    "POST",
    "/v1/prices",
    {
      ...amount,
      product: text.optional(),
      product_data: z.strictObject(productParams).optional(),
      active: flag.optional(),
      nickname: text.optional(),
      lookup_key: text.optional(),
      metadata: metadata.optional(),
    },
    ({ store }, { product, product_data, ...told }) => {
      if (!product && !product_data)
        throw invalid("Missing required param: product.", { code: "parameter_missing", param: "product" });
      const ofProduct = product ?? (product_data ? createProduct(store, product_data).id : "");
      const price = priceOf(store, { ...told, product: ofProduct });
      store.record("price.created", price);
      return price;
    },
  ),
  route(
    "GET",
    "/v1/prices",
    { ...pageParams, active: flag.optional(), product: text.optional() },
    ({ store }, { active, product, ...page }) => {
      const wanted = store.prices
        .all()
        .filter((price) => active === undefined || price.active === active)
        .filter((price) => product === undefined || price.product === product);
      return listOf(wanted, page, "/v1/prices");
    },
  ),
  route("GET", "/v1/prices/:id", {}, (call) => call.store.prices.get(named(call))),
  route(
    "POST",
    "/v1/prices/:id",
    { active: flag.optional(), nickname: text.optional(), metadata: metadata.optional() },
    (call, params) => {
      const price = call.store.prices.get(named(call));
      const { active, nickname } = price;
      price.active = params.active ?? active;
      price.nickname = params.nickname ?? nickname;
      price.metadata = noted(price.metadata, params.metadata);
      call.store.record("price.updated", price, { active, nickname });
      return price;
    },
  ),
];
