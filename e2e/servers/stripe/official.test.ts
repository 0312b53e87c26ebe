import { expect, test } from "vitest";
import { everyObject } from "./every-object.ts";
import official from "./official.json" with { type: "json" };
import { publishedFields } from "./published.ts";
import { testStripe } from "./test-stripe.ts";

type Fields = Record<string, unknown>;
type Kind = keyof typeof official;

/** Where the SDK publishes the object of that name. */
const published: Partial<Record<Kind, readonly [file: string, name: string]>> = {
  account: ["Accounts", "Account"],
  account_link: ["AccountLinks", "AccountLink"],
  application: ["Applications", "Application"],
  balance_transaction: ["BalanceTransactions", "BalanceTransaction"],
  charge: ["Charges", "Charge"],
  "checkout.session": ["Checkout/Sessions", "Session"],
  coupon: ["Coupons", "Coupon"],
  customer: ["Customers", "Customer"],
  dispute: ["Disputes", "Dispute"],
  event: ["Events", "EventBase"],
  item: ["LineItems", "LineItem"],
  payment_intent: ["PaymentIntents", "PaymentIntent"],
  payment_method: ["PaymentMethods", "PaymentMethod"],
  price: ["Prices", "Price"],
  product: ["Products", "Product"],
  promotion_code: ["PromotionCodes", "PromotionCode"],
  refund: ["Refunds", "Refund"],
  webhook_endpoint: ["WebhookEndpoints", "WebhookEndpoint"],
};

/** Each deliberate difference from the official examples, with its reason. README.md has the same table. */
const differences: { kind: Kind; field: string; is: "absent" | "more"; because: string }[] = [
  { kind: "charge", field: "refunds", is: "absent", because: "shown only to those who expand it" },
  { kind: "checkout.session", field: "allowed_payment_method_types", is: "more", because: "newer" },
  { kind: "dispute", field: "intended_submission_method", is: "more", because: "newer" },
  { kind: "payment_intent", field: "allowed_payment_method_types", is: "more", because: "newer" },
  { kind: "payment_intent", field: "payment_record", is: "more", because: "newer" },
  { kind: "product", field: "tax_details", is: "more", because: "newer" },
  { kind: "refund", field: "failure_reason", is: "more", because: "only of a refund that failed" },
  {
    kind: "refund",
    field: "failure_balance_transaction",
    is: "more",
    because: "only of a refund that failed",
  },
  { kind: "refund", field: "pending_reason", is: "more", because: "only of a refund that waits" },
  { kind: "webhook_endpoint", field: "secret", is: "more", because: "only when it is made" },
  { kind: "event", field: "account", is: "more", because: "only of a connected account's events" },
];

const typeOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** How an object differs in its outermost fields from the official one; nothing where it does not. */
function differencesOf(kind: Kind, ours: Fields): string[] {
  const theirs: Fields = official[kind];
  const told = differences.filter((one) => one.kind === kind);
  const excused = (field: string, is: "absent" | "more") =>
    told.some((one) => one.field === field && one.is === is);
  const [file, name] = published[kind] ?? [];
  const declared = file && name ? publishedFields(file, name) : undefined;
  const found: string[] = [];
  for (const [field, example] of Object.entries(theirs)) {
    if (!(field in ours)) {
      if (!excused(field, "absent")) found.push(`${field} is absent`);
      continue;
    }
    const [is, wanted] = [typeOf(ours[field]), typeOf(example)];
    if (is === "null" && wanted !== "null" && !declared?.get(field)?.isNullable)
      found.push(`${field} is null, but Stripe declares that it never is`);
    // Where the example has null, the compiler has held the field to the SDK's type.
    else if (is !== "null" && wanted !== "null" && is !== wanted)
      found.push(`${field} is ${is}, not ${wanted}`);
  }
  for (const field of Object.keys(ours)) {
    if (field in theirs) continue;
    if (!excused(field, "more")) found.push(`${field} is more than the official object has`);
    else if (declared && !declared.has(field)) found.push(`${field} is unknown to the SDK`);
  }
  return found;
}

test("every object has the official object's fields, of the same types", async () => {
  const shown = await everyObject(await testStripe());
  const found = shown.flatMap(({ kind, object }) =>
    differencesOf(kind as Kind, object).map((one) => `${kind}: ${one}`),
  );
  expect([...new Set(found)]).toEqual([]);
  // None is left out, and there is none that the official examples lack.
  expect([...new Set(shown.map(({ kind }) => kind))].sort()).toEqual(Object.keys(official).sort());
});

test("no difference is written down that there is not", async () => {
  const shown = await everyObject(await testStripe());
  const unused = differences.filter(
    ({ kind, field, is }) =>
      !shown.some(
        (one) => one.kind === kind && (is === "more" ? field in one.object : !(field in one.object)),
      ),
  );
  expect(unused).toEqual([]);
});

test("a field that is missing, of another type, null or unknown is noticed", () => {
  const charge = structuredClone(official.charge) as Fields;
  expect(differencesOf("charge", charge)).toEqual([]);
  const { paid: _, ...rest } = charge;
  const spoilt = { ...rest, amount: "100", currency: null, colour: "red" };
  expect(differencesOf("charge", spoilt)).toEqual([
    "amount is string, not number",
    "currency is null, but Stripe declares that it never is",
    "paid is absent",
    "colour is more than the official object has",
  ]);
});
