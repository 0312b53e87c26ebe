const rules = new Intl.PluralRules("en", { type: "ordinal" });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

/** A place as people say it: 1st, 2nd, 3rd, 11th, 112th. */
export function ordinalText(place: number): string {
  return `${place.toLocaleString("en")}${endings[rules.select(place)] ?? "th"}`;
}
