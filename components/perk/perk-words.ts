import { guestsInWords } from "@/lib/claim/guests";
import { moneyText } from "@/lib/money";
import { asksScore, type Gates } from "@/lib/perk/gates";
import type { PerkView } from "@/lib/perk/view";
import { placeGateText } from "@/lib/place/words";
import { topicTitle } from "@/lib/topic/topics";

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** Who may claim, in a few words. */
export function gateText(gates: Gates): string {
  const { gateScore, gateTopic } = gates;
  if (!asksScore(gates)) return "No score needed";
  const asked = [gateScore, gateTopic && `${gateTopic.score} in ${topicTitle(gateTopic.topic)}`];
  return `Score ${asked.filter((one) => one !== null).join(" and ")}, or the open pool`;
}

/** What is asked of everybody, whatever their score: where they are and for how long they are members. */
export function everybodyTexts({ gatePlace, gateMemberDays: days }: Gates): string[] {
  return [
    ...(gatePlace ? [`For people ${placeGateText(gatePlace)}`] : []),
    ...(days === null ? [] : [`For members since ${days} ${days === 1 ? "day" : "days"} or longer`]),
  ];
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
export function openPoolText(perk: PerkView): string {
  const { left, openUnits, stock } = perk;
  if (!asksScore(perk)) return `All ${count(stock)}: nobody needs a score for this perk`;
  return `${count(left.open)} of ${count(openUnits)} left, kept for people without the score`;
}

export function usableText({ usableDays }: Pick<PerkView, "usableDays">): string {
  return usableDays === 1 ? "Within a day of claiming" : `Within ${usableDays} days of claiming`;
}

/** How many people may come along; null where nobody may. */
export function guestsText({ guestsMost }: Pick<PerkView, "guestsMost">): string | null {
  return guestsMost === 0 ? null : `Up to ${guestsInWords(guestsMost)} with each pass`;
}
