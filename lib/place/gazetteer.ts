import "server-only";
import { cityMapping } from "city-timezones";
import { isCountry } from "@/lib/brand/places";
import { lazily } from "@/lib/lazy";
import type { City } from "@/lib/place/place";
import { ok, type Result, refuse } from "@/lib/result";

/** Why a typed name is no city that can be measured from; `like` are names of the list that come near. */
export interface CityRefusal {
  readonly fact: "unknown_city" | "many_cities";
  readonly name: string;
  readonly like: readonly string[];
}

interface Listed {
  readonly city: City;
  readonly plainCity: string;
  readonly plainRegion: string;
}

/** As people type it: without accents, capitals, dashes and double spaces. */
function plainName(text: string): string {
  const bare = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The cities of each country, the largest first. Namesakes within a country are named with their regions. */
const byCountry = lazily(() => {
  const rows = cityMapping
    // Disputed places have a number or nothing where others have a country.
    .filter(({ iso2 }) => typeof iso2 === "string" && isCountry(iso2))
    .toSorted((one, other) => other.pop - one.pop);
  const namesakes = Map.groupBy(rows, ({ iso2, city }) => `${iso2} ${plainName(city)}`);
  const cities = rows.map((row): Listed => {
    const { city, iso2: country, lat: latitude, lng: longitude, province } = row;
    const alone = namesakes.get(`${country} ${plainName(city)}`)?.length === 1 || !province;
    return {
      city: { name: alone ? city : `${city}, ${province}`, country, latitude, longitude },
      plainCity: plainName(city),
      plainRegion: plainName(province ?? ""),
    };
  });
  return Map.groupBy(cities, ({ city }) => city.country);
});

const mostAlike = 5;
const namesOf = (some: readonly Listed[]) => some.slice(0, mostAlike).map(({ city }) => city.name);

/**
 * The city of a country by its name as people type it, accents and capitals aside: `Lisbon`, `sao paulo`, `Springfield,
 * Illinois`. Some 7,300 cities of the world are known, the larger ones: places are coarse on purpose. Of the same city listed
 * twice in one region it is the larger entry.
 */
export function findCity(country: string, typed: string): Result<City, CityRefusal> {
  const known = byCountry.get(country) ?? [];
  const [first = "", ...rest] = typed.split(",");
  const [name, region] = [plainName(first), plainName(rest.join(" "))];
  const named = known.filter(({ plainCity }) => plainCity === name);
  const meant = region ? named.filter(({ plainRegion }) => plainRegion.startsWith(region)) : named;
  const [only, ...others] = meant;
  if (only && others.every(({ plainRegion }) => plainRegion === only.plainRegion)) return ok(only.city);
  if (named.length > 0) return refuse({ fact: "many_cities", name: typed.trim(), like: namesOf(named) });
  const near = known.filter(({ plainCity }) => name.length > 2 && plainCity.startsWith(name.slice(0, 3)));
  return refuse({ fact: "unknown_city", name: typed.trim(), like: namesOf(near.length > 0 ? near : known) });
}
