import { guestsInWords } from "@/lib/claim/guests";
import { moneyText } from "@/lib/money";
import type { PerkView } from "@/lib/perk/view";

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** Who may claim, in a few words. */
export function gateText({ gateScore }: Pick<PerkView, "gateScore">): string {
  return gateScore === null ? "No score needed" : `Score ${gateScore} or the open pool`;
}

export function placeText({ venue }: Pick<PerkView, "venue">): string {
  return venue ? `${venue.city}, ${regions.of(venue.country)}` : "Online";
}

export function countryName(code: string): string {
  return regions.of(code) ?? code;
}

export function worthText({ valueCents, currency }: Pick<PerkView, "valueCents" | "currency">): string {
  return moneyText(valueCents, currency);
}

const count = (units: number) => units.toLocaleString("en");

export function leftText({ left, stock }: Pick<PerkView, "left" | "stock">): string {
  return `${count(left.gated + left.open)} of ${count(stock)} left`;
}

/** How many units need no score, and how many of those are left. */
export function openPoolText({ gateScore, left, openUnits, stock }: PerkView): string {
  if (gateScore === null) return `All ${count(stock)}: nobody needs a score for this perk`;
  return `${count(left.open)} of ${count(openUnits)} left, kept for people without the score`;
}

export function usableText({ usableDays }: Pick<PerkView, "usableDays">): string {
  return usableDays === 1 ? "Within a day of claiming" : `Within ${usableDays} days of claiming`;
}

/** How many people may come along; null where nobody may. */
export function guestsText({ guestsMost }: Pick<PerkView, "guestsMost">): string | null {
  return guestsMost === 0 ? null : `Up to ${guestsInWords(guestsMost)} with each pass`;
}
