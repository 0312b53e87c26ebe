import type { GateFormValues } from "@/components/perk/gate-fields";
import type { Gates } from "@/lib/perk/gates";

/** The gates of a new perk's form: nothing is asked of anybody. */
export const noGateValues: GateFormValues = {
  ...{ gateScore: "", gateTopic: "", gateTopicScore: "", gateMemberDays: "" },
  ...{ gatePlaceKind: "ANYWHERE", gateKm: "", gateCity: "", gateCountry: "", gateCountries: "" },
};

const text = (number: number | null) => (number === null ? "" : String(number));

/** Stored gates as the form shows them. */
export function gateValues({ gateScore, gateTopic, gatePlace, gateMemberDays }: Gates): GateFormValues {
  const scores = {
    gateScore: text(gateScore),
    gateTopic: gateTopic?.topic ?? "",
    gateTopicScore: text(gateTopic?.score ?? null),
    gateMemberDays: text(gateMemberDays),
  };
  if (!gatePlace) return { ...noGateValues, ...scores };
  if ("countries" in gatePlace)
    return {
      ...{ ...noGateValues, ...scores, gatePlaceKind: "COUNTRIES" },
      gateCountries: gatePlace.countries.join(", "),
    };
  const { near, km } = gatePlace;
  return {
    ...{ ...noGateValues, ...scores, gatePlaceKind: "NEAR" },
    ...{ gateKm: text(km), gateCity: near.name, gateCountry: near.country },
  };
}
