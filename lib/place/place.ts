import { z } from "zod";

/** A city of the gazetteer. */
export const city = z.object({
  /** With its region where several of the country are called so: `Springfield, Illinois`. */
  name: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2),
  /** Degrees. */
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export type City = z.output<typeof city>;

/** Where a perk wants people to be: at most so many kilometres from a city, or in one of some countries. */
export const placeGate = z.union([
  z.object({ near: city, km: z.int().min(1).max(5_000) }),
  z.object({ countries: z.array(z.string().length(2)).min(1).max(60) }),
]);

export type PlaceGate = z.output<typeof placeGate>;

/** A stored gate; null where nothing is asked. Throws for what was never stored by us. */
export function placeGateOf(stored: unknown): PlaceGate | null {
  return placeGate.nullable().parse(stored);
}

const earthKm = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Degrees. */
export type Point = Pick<City, "latitude" | "longitude">;

/** The way between two points over the ground, as a bird flies, in kilometres (haversine; at most 0.5 % off). */
export function kmBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const half =
    Math.sin((b - a) / 2) ** 2 +
    Math.cos(a) * Math.cos(b) * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** How far a person's city is from where the gate wants them, in whole kilometres; null for a gate of countries. */
export function kmFrom(gate: PlaceGate, place: City): number | null {
  return "near" in gate ? Math.round(kmBetween(gate.near, place)) : null;
}

/** Whether somebody in that city is where the gate wants them. The whole kilometre that is shown is the one that is judged. */
export function isWithin(gate: PlaceGate, place: City): boolean {
  if ("countries" in gate) return gate.countries.includes(place.country);
  return (kmFrom(gate, place) ?? 0) <= gate.km;
}
