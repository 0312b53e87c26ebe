import type { City, PlaceGate } from "@/lib/place/place";

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
const either = new Intl.ListFormat("en", { type: "disjunction" });

export function cityText({ name, country }: Pick<City, "name" | "country">): string {
  return `${name}, ${regions.of(country)}`;
}

/** Where a gate wants people to be: `within 30 km of Lisbon, Portugal` or `in Portugal or Spain`. */
export function placeGateText(gate: PlaceGate): string {
  return "near" in gate
    ? `within ${gate.km.toLocaleString("en")} km of ${cityText(gate.near)}`
    : `in ${either.format(gate.countries.map((code) => regions.of(code) ?? code))}`;
}
