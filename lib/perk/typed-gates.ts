import "server-only";
import type { GateInput } from "@/lib/perk/gate-fields";
import { type CityRefusal, findCity } from "@/lib/place/gazetteer";
import type { PlaceGate } from "@/lib/place/place";
import { ok, type Result, refuse } from "@/lib/result";

export type GateTypedRefusal = CityRefusal | { readonly fact: "place_without_city" };

type Where = { readonly city: string; readonly country: string } | null;

function typedPlace(input: GateInput, venue: Where): Result<PlaceGate | null, GateTypedRefusal> {
  const { gatePlaceKind, gateKm: km, gateCity, gateCountry, gateCountries: countries } = input;
  if (gatePlaceKind === "COUNTRIES" && countries) return ok({ countries });
  if (gatePlaceKind !== "NEAR" || km === undefined) return ok(null);
  const where = gateCity && gateCountry ? { city: gateCity, country: gateCountry } : venue;
  if (!where) return refuse({ fact: "place_without_city" });
  const found = findCity(where.country, where.city);
  return found.ok ? ok({ near: found.value, km }) : found;
}

/** The gates of a perk as its form sent them, as columns of it. A distance without a city is measured from the venue's. */
export function typedGates(input: GateInput, venue: Where) {
  const place = typedPlace(input, venue);
  if (!place.ok) return place;
  return ok({
    gateScore: input.gateScore ?? null,
    gateTopic: input.gateTopic ?? null,
    gateTopicScore: input.gateTopicScore ?? null,
    gatePlace: place.value,
    gateMemberDays: input.gateMemberDays ?? null,
  });
}
