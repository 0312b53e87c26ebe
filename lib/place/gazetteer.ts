import "server-only";
import { cityMapping } from "city-timezones";
import { isCountry } from "@/lib/brand/places";
import { lazily } from "@/lib/lazy";
import type { City, Point } from "@/lib/place/place";
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

/** A part of the world; degrees. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** As people type it: without accents, capitals, dashes and double spaces. */
function plainName(text: string): string {
  const bare = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The cities, the largest first. Namesakes within a country are named with their regions. */
const bySize = lazily(() => {
  const rows = cityMapping
    // Disputed places have a number or nothing where others have a country.
    .filter(({ iso2 }) => typeof iso2 === "string" && isCountry(iso2))
    .toSorted((one, other) => other.pop - one.pop);
  const namesakes = Map.groupBy(rows, ({ iso2, city }) => `${iso2} ${plainName(city)}`);
  return rows.map((row): Listed => {
    const { city, iso2: country, lat: latitude, lng: longitude, province } = row;
    const alone = namesakes.get(`${country} ${plainName(city)}`)?.length === 1 || !province;
    return {
      city: { name: alone ? city : `${city}, ${province}`, country, latitude, longitude },
      plainCity: plainName(city),
      plainRegion: plainName(province ?? ""),
    };
  });
});

const byCountry = lazily(() => Map.groupBy(bySize, ({ city }) => city.country));

/** The largest cities of a country, the largest first. */
export function largestCities(country: string, most: number): City[] {
  return (byCountry.get(country) ?? []).slice(0, most).map(({ city }) => city);
}

/** The cities in a part of the world between two corners, the largest first. Where `east` is less than `west` it crosses the 180th meridian. */
export function citiesWithin({ south, west, north, east }: Box): City[] {
  const inLongitudes = ({ longitude }: Point) =>
    west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  const inside = ({ city }: Listed) => city.latitude >= south && city.latitude <= north && inLongitudes(city);
  return bySize.filter(inside).map(({ city }) => city);
}

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
