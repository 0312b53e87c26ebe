import type { OfflineUse } from "@/prisma/generated/enums";

/**
 * Up to so much a perk is worth little, in hundredths of its currency: about fifty euros, rounded to what people of that
 * currency would call so. It is what letting the same pass in twice costs at most.
 */
export const lowValueCents: Readonly<Record<string, number>> = {
  ...{ EUR: 5_000, USD: 5_000, GBP: 5_000, CHF: 5_000, CAD: 7_500 },
  ...{ BRL: 30_000, SEK: 50_000, KES: 750_000, JPY: 800_000 },
};

/** What a brand chooses from. */
export const offlineUseNames: Record<OfflineUse, string> = {
  NEVER: "Never",
  LOW_VALUE: "If it is worth little (50 euros or about as much)",
  ALWAYS: "Always",
};

/**
 * Whether staff may let people in by a perk without network. Two scanners that do not hear of each other can both accept one
 * pass, so it must be used at one venue, and the brand says for which perks it bears that.
 */
export function isUsedOffline(perk: {
  readonly offlineUse: OfflineUse;
  readonly valueCents: number;
  readonly currency: string;
  readonly venueId: string | null;
}): boolean {
  if (perk.venueId === null || perk.offlineUse === "NEVER") return false;
  return perk.offlineUse === "ALWAYS" || perk.valueCents <= (lowValueCents[perk.currency] ?? 0);
}
