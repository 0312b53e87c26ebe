import type { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { newId } from "./ids.ts";
import { created, isCreatedIn, listOf, pageParams } from "./list.ts";
import { addressOf, shippingOf } from "./people.ts";
import { named, type Route, route } from "./route.ts";
import { address, metadata, noted, shipping, text } from "./shapes.ts";
import type { Customer } from "./stored.ts";

const changes = {
  address: address.optional(),
  description: text.optional(),
  email: text.optional(),
  metadata: metadata.optional(),
  name: text.optional(),
  phone: text.optional(),
  shipping: shipping.optional(),
};

type Changes = z.output<z.ZodObject<typeof changes>>;

function apply(customer: Customer, params: Changes): void {
  const { description, email, name, phone } = params;
  for (const [field, value] of Object.entries({ description, email, name, phone }))
    if (value !== undefined) Object.assign(customer, { [field]: value });
  if (params.address) customer.address = addressOf(params.address);
  if (params.shipping) customer.shipping = shippingOf(params.shipping);
  customer.metadata = noted(customer.metadata, params.metadata);
}

/** Makes a customer on the account. */
export function createCustomer(store: AccountStore, params: Changes): Customer {
  const customer = store.customers.put<Customer>({
    ...{ id: newId("cus_"), object: "customer", address: null, balance: 0, created: store.clock.now() },
    ...{ currency: null, default_source: null, delinquent: false },
    ...{ description: null, discount: null, email: null, livemode: false, metadata: {}, name: null },
    invoice_prefix: newId("").slice(0, 8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    ...{ next_invoice_sequence: 1, phone: null, preferred_locales: [], shipping: null },
    ...{ tax_exempt: "none", test_clock: null },
  });
  apply(customer, params);
  store.record("customer.created", customer);
  return customer;
}

export const customerRoutes: readonly Route[] = [
  route("POST", "/v1/customers", changes, ({ store }, params) => createCustomer(store, params)),
  route(
    "GET",
    "/v1/customers",
    { ...pageParams, created, email: text.optional() },
    ({ store }, { email, created: range, ...page }) => {
      const wanted = store.customers
        .all()
        .filter((one) => (email === undefined || one.email === email) && isCreatedIn(one.created, range));
      return listOf(wanted, page, "/v1/customers");
    },
  ),
  route("GET", "/v1/customers/:id", {}, (call) => call.store.customers.get(named(call))),
  route("POST", "/v1/customers/:id", changes, (call, params) => {
    const customer = call.store.customers.get(named(call));
    const { email, name, description } = customer;
    apply(customer, params);
    call.store.record("customer.updated", customer, { email, name, description });
    return customer;
  }),
  route("DELETE", "/v1/customers/:id", {}, (call) => {
    const customer = call.store.customers.get(named(call));
    call.store.customers.remove(customer.id);
    call.store.record("customer.deleted", customer);
    return { id: customer.id, object: "customer", deleted: true };
  }),
];
