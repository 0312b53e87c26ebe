import type { WhomFormValues } from "@/components/perk/gate-fields";
import type { OfferFormValues, SupplyFormValues } from "@/components/perk/perk-fields";
import { mostWaves, typedWaves } from "@/lib/perk/mode-fields";
import type { StoredInput } from "@/lib/perk/stored-input";

const text = (value: string | number | undefined) => (value === undefined ? "" : String(value));

/** What a new perk's first step begins with, in the currency of its campaign. */
export function newOfferValues(currency: string): OfferFormValues {
  return {
    ...{ kind: "LOUNGE", title: "", benefit: "", terms: "", value: "", currency },
    ...{ venue: "", guestsMost: "", delivers: false },
  };
}

/** A stored draft as each step of its form shows it. */
export function offerValues(input: StoredInput): OfferFormValues {
  const { kind, title, benefit, terms, currency, guestsMost } = input;
  return {
    ...{ kind, title, benefit, terms, currency, venue: text(input.venue) },
    value: (input.value / 100).toFixed(2).replace(/\.00$/, ""),
    guestsMost: guestsMost === 0 ? "" : text(guestsMost),
    delivers: input.delivers === "on",
  };
}

export function whomValues(input: StoredInput): WhomFormValues {
  return {
    ...{ gateScore: text(input.gateScore), gateMemberDays: text(input.gateMemberDays) },
    ...{ gateTopic: text(input.gateTopic), gateTopicScore: text(input.gateTopicScore) },
    ...{ gatePlaceKind: input.gatePlaceKind, gateKm: text(input.gateKm), gateCity: text(input.gateCity) },
    ...{ gateCountry: text(input.gateCountry), gateCountries: (input.gateCountries ?? []).join(", ") },
    openPercent: text(input.openPercent),
  };
}

/** With empty rows for waves that may be added. */
export function supplyValues(input: StoredInput): SupplyFormValues {
  const { mode, opens, closes, offlineUse } = input;
  const waves = typedWaves(input).map(({ at, gate }) => ({ at: text(at), gate: text(gate) }));
  return {
    ...{ mode, opens, closes, offlineUse, draws: text(input.draws), waves: waves.slice(0, mostWaves) },
    ...{ waitlist: input.waitlist === "on", offerHours: text(input.offerHours) },
    ...{ stock: text(input.stock), usableDays: text(input.usableDays) },
  };
}
