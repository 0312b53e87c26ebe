import { timeInWords } from "@/lib/claim/time-words";
import type { CityRefusal } from "@/lib/place/gazetteer";
import type { PlaceRefusal } from "@/lib/place/say-place";

const either = new Intl.ListFormat("en", { type: "disjunction" });

/** Why a typed city cannot be measured from, and which ones can. */
export function citySentence({ fact, name, like }: CityRefusal): string {
  const names = either.format(like);
  switch (fact) {
    case "unknown_city":
      return `We do not know a city called ${name} there. Write the nearest large one${names ? `, as in ${names}` : ""}.`;
    case "many_cities":
      return `Several cities there are called ${name}. Add the region: ${names}.`;
  }
}

export function placeSentence(refusal: PlaceRefusal): string {
  return refusal.fact === "said_lately"
    ? `Where you are can be changed once in 30 days, so that perks of a place mean something. You can change it from ${timeInWords(refusal.from, "UTC")} on.`
    : citySentence(refusal);
}

export const removePlaceSentences: Record<"no_place", string> = {
  no_place: "There is no place to remove: you have said none, or removed it already.",
};
