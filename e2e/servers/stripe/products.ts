import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { newId } from "./ids.ts";
import { created, isCreatedIn, listOf, pageParams } from "./list.ts";
import { invalid } from "./refusal.ts";
import { named, type Route, route } from "./route.ts";
import { flag, metadata, noted, text, webAddress } from "./shapes.ts";
import type { Product } from "./stored.ts";

/** What a product is called and looks like, in a request; `price_data` names products in this way too. */
export const productParams = {
  name: text,
  description: text.optional(),
  images: z.array(webAddress).optional(),
  metadata: metadata.optional(),
  tax_code: text.optional(),
  unit_label: text.optional(),
};

const changes = {
  ...productParams,
  active: flag.optional(),
  statement_descriptor: text.optional(),
  shippable: flag.optional(),
  url: webAddress.optional(),
};

type Told = z.output<z.ZodObject<typeof changes>>;
type Changes = { [Name in keyof Told]?: Told[Name] | undefined };

function applied(product: Product, { metadata: more, images, ...rest }: Changes): Product {
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return Object.assign(product, told, {
    images: images ?? product.images,
    metadata: noted(product.metadata, more),
  });
}

/** Makes a product on the account. */
export function createProduct(store: AccountStore, params: Changes & { id?: string | undefined }): Product {
  const { id = newId("prod_"), ...told } = params;
  const now = store.clock.now();
  const product = store.products.put(
    applied(
      {
        ...{ id, object: "product", active: true, created: now, updated: now, livemode: false },
        ...{ default_price: null, description: null, images: [], marketing_features: [], metadata: {} },
        ...{ name: "", package_dimensions: null, shippable: null, statement_descriptor: null },
        ...{ tax_code: null, tax_details: null, unit_label: null, url: null, type: "service" },
      },
      told,
    ),
  );
  store.record("product.created", product);
  return product;
}

export const productRoutes: readonly Route[] = [
  route("POST", "/v1/products", { ...changes, id: text.optional() }, ({ store }, params) => {
    if (params.id && store.products.find(params.id))
      throw invalid(`Product already exists: '${params.id}'`, {
        code: "resource_already_exists",
        param: "id",
      });
    return createProduct(store, params);
  }),
  route(
    "GET",
    "/v1/products",
    { ...pageParams, created, active: flag.optional() },
    ({ store }, { active, created: range, ...page }) => {
      const wanted = store.products
        .all()
        .filter((one) => (active === undefined || one.active === active) && isCreatedIn(one.created, range));
      return listOf(wanted, page, "/v1/products");
    },
  ),
  route("GET", "/v1/products/:id", {}, (call) => call.store.products.get(named(call))),
  route("POST", "/v1/products/:id", { ...changes, name: text.optional() }, (call, params) => {
    const { products, record, clock } = call.store;
    const product = products.get(named(call));
    const { updated } = product;
    applied(product, params).updated = clock.now();
    record("product.updated", product, { updated });
    return product;
  }),
  route("DELETE", "/v1/products/:id", {}, (call) => {
    const { products, prices, record } = call.store;
    const product = products.get(named(call));
    if (prices.all().some((price) => price.product === product.id))
      throw invalid("This product cannot be deleted because it has one or more user-created prices.");
    products.remove(product.id);
    record("product.deleted", product);
    return { id: product.id, object: "product", deleted: true };
  }),
];
