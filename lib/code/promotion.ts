import { moneyText } from "@/lib/money";

/** What promotion codes look like. Stripe allows letters, digits and dashes. */
export const promotionPattern = "####-####-####-*";

/** What a promotion code takes off an order: percent, or cents of the perk's currency. */
export interface Discount {
  readonly percentOff: number | null;
  readonly offCents: number | null;
}

/** As in `20 % off` or `€5 off`; null where nothing was said yet. */
export function discountText({ percentOff, offCents }: Discount, currency: string): string | null {
  if (percentOff !== null) return `${percentOff} % off`;
  return offCents === null ? null : `${moneyText(offCents, currency)} off`;
}
