import type { PerkKind } from "@/prisma/generated/enums";

/** What a campaign's money can be in. All have hundredths. */
export const currencies = ["EUR", "USD", "GBP", "CHF"] as const;
export type Currency = (typeof currencies)[number];

/**
 * What a brand pays for each unit that is redeemed, in hundredths of its campaign's currency, whichever that is. Nothing is
 * paid for units that nobody redeems. A perk's fee is fixed when it is handed in.
 */
export const feeCents: Readonly<Record<PerkKind, number>> = {
  LOUNGE: 200,
  BOARDING: 150,
  HOTEL: 200,
  DISCOUNT: 50,
  FLASH: 50,
  EVENT: 100,
  SAMPLE: 50,
};

/** What a perk handed in now costs for each redeemed unit: nothing where no money is taken. */
export function feeFor(kind: PerkKind, takesMoney: boolean): number {
  return takesMoney ? feeCents[kind] : 0;
}

/** What has to be there before a perk is handed in, so that every unit can be redeemed. Hundredths. */
export function budgetCents(units: number, fee: number): number {
  return units * fee;
}
