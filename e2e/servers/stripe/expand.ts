import type { AccountStore } from "./account-store.ts";
import { lineItems } from "./checkout-sessions.ts";
import { listOf } from "./list.ts";
import { invalid, type StripeRefusal } from "./refusal.ts";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** What Stripe shows only to those who ask for it. */
function included(store: AccountStore, { object, id }: Fields, name: string): unknown {
  if (object === "checkout.session" && name === "line_items") return lineItems(store, String(id));
  if (object === "charge" && name === "refunds") {
    const refunds = store.refunds.all().filter(({ charge }) => charge === id);
    return listOf(refunds, {}, `/v1/charges/${id}/refunds`);
  }
  return undefined;
}

const impossible = (path: string): StripeRefusal =>
  invalid(`This property cannot be expanded (${path}).`, { param: "expand" });

function expandPath(store: AccountStore, fields: Fields, path: readonly string[], whole: string): void {
  const [name = "", ...rest] = path;
  const value = fields[name] ?? included(store, fields, name);
  if (value === undefined && !(name in fields)) throw impossible(whole);
  if (typeof value === "string") {
    const found = store.find(value);
    if (!found) throw impossible(whole);
    fields[name] = structuredClone(found);
  } else if (isFields(value)) fields[name] = structuredClone(value);
  else if (value !== null) throw impossible(whole);
  if (rest.length === 0) return;
  const within = fields[name];
  for (const one of Array.isArray(within) ? within : [within])
    if (isFields(one)) expandPath(store, one, rest, whole);
}

/** A copy of an answer in which the ids that were asked for are the objects. Throws Stripe's error about what is none. */
export function expanded(store: AccountStore, answer: object, paths: readonly string[]): object {
  const copy = structuredClone(answer);
  for (const path of paths) {
    const parts = path.split(".");
    if (parts.length > 5) throw invalid("You cannot expand more than 4 levels.", { param: "expand" });
    expandPath(store, copy as Fields, parts, path);
  }
  return copy;
}
