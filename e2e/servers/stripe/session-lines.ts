import { z } from "zod";
import type { AccountStore } from "./account-store.ts";
import { newId } from "./ids.ts";
import { priceData, priceFromData } from "./prices.ts";
import { invalid } from "./refusal.ts";
import { metadata, noted, text, whole } from "./shapes.ts";
import type { Coupon, LineItem } from "./stored.ts";

export const lineParams = z.strictObject({
  price: text.optional(),
  price_data: priceData.optional(),
  quantity: whole.optional(),
  metadata: metadata.optional(),
});

function lineOf(store: AccountStore, told: z.output<typeof lineParams>, index: number): LineItem {
  const param = `line_items[${index}]`;
  if ((told.price === undefined) === (told.price_data === undefined))
    throw invalid(`You must specify either \`price\` or \`price_data\` in ${param}.`, { param });
  const { quantity } = told;
  if (quantity === undefined)
    throw invalid(`Missing required param: ${param}[quantity].`, {
      code: "parameter_missing",
      param: `${param}[quantity]`,
    });
  if (quantity < 1) throw invalid("Quantity must be at least 1.", { param: `${param}[quantity]` });
  const price = told.price_data
    ? priceFromData(store, told.price_data, `${param}[price_data]`)
    : store.prices.get(told.price ?? "", `${param}[price]`);
  if (told.price && !price.active)
    throw invalid(`The price specified is inactive: '${price.id}'`, { param: `${param}[price]` });
  const subtotal = (price.unit_amount ?? 0) * quantity;
  return {
    ...{ id: newId("li_1"), object: "item", adjustable_quantity: null, amount_discount: 0 },
    ...{ amount_subtotal: subtotal, amount_tax: 0, amount_total: subtotal, currency: price.currency },
    description: store.products.find(price.product)?.name ?? null,
    ...{ metadata: noted({}, told.metadata), price: structuredClone(price), quantity },
  };
}

/** The lines of a session, all in one currency. */
export function linesOf(store: AccountStore, told: readonly z.output<typeof lineParams>[]): LineItem[] {
  const lines = told.map((line, index) => lineOf(store, line, index));
  const [first] = lines;
  if (!first) throw invalid("You must pass at least one line item.", { param: "line_items" });
  if (lines.some(({ currency }) => currency !== first.currency))
    throw invalid("All prices on a Checkout Session must use the same currency.", { param: "line_items" });
  return lines;
}

export interface Totals {
  readonly subtotal: number;
  readonly discount: number;
  readonly total: number;
}

/** Takes a coupon off the lines (nothing where there is none), and sums them up. Smallest units of the currency. */
export function total(lines: readonly LineItem[], coupon?: Coupon): Totals {
  const subtotal = lines.reduce((sum, line) => sum + line.amount_subtotal, 0);
  const off = Math.min(subtotal, coupon?.amount_off ?? 0);
  let given = 0;
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const share = subtotal === 0 ? 0 : Math.floor((off * line.amount_subtotal) / subtotal);
    line.amount_discount =
      typeof coupon?.percent_off === "number"
        ? Math.round((line.amount_subtotal * coupon.percent_off) / 100)
        : // What does not divide evenly goes to the last line.
          isLast
          ? off - given
          : share;
    line.amount_total = line.amount_subtotal - line.amount_discount;
    given += line.amount_discount;
  }
  return { subtotal, discount: given, total: subtotal - given };
}
