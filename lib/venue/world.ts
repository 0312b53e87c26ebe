import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { geoContains } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type {
  GeometryCollection,
  MultiPolygon as ManyOf,
  Polygon as OneOf,
  Topology,
} from "topojson-specification";
import { lazily } from "@/lib/lazy";
import type { Box } from "@/lib/place/gazetteer";
import type { Point } from "@/lib/place/place";

type Country = OneOf | ManyOf;
type World = Topology<{ countries: GeometryCollection }>;
export type Outline = Feature<Polygon | MultiPolygon>;

/** How closely outlines are drawn: for a whole country, or for the surroundings of a spot. */
export type Detail = "coarse" | "fine";

const files = { coarse: "countries-50m.json", fine: "countries-10m.json" } as const;

const isArea = (one: { type: string | null }): one is Country =>
  one.type === "Polygon" || one.type === "MultiPolygon";

/** The corners of an outline. What crosses the 180th meridian is cut there and reaches around the world: more than it needs. */
function boxAround({ geometry }: Outline): Box {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const box = { south: 90, west: 180, north: -90, east: -180 };
  for (const [longitude = 0, latitude = 0] of rings.flat()) {
    if (latitude < box.south) box.south = latitude;
    if (latitude > box.north) box.north = latitude;
    if (longitude < box.west) box.west = longitude;
    if (longitude > box.east) box.east = longitude;
  }
  return box;
}

/** What is known of the world in a detail: outlines are decoded when they are asked for, country by country. */
function readWorld(detail: Detail) {
  const file = join(process.cwd(), "node_modules/world-atlas", files[detail]);
  const world: World = JSON.parse(readFileSync(file, "utf8"));
  const outlineOf = (country: Country) => feature(world, country) as Outline;
  const countries = world.objects.countries.geometries
    .filter(isArea)
    .map((country) => ({ country, box: boxAround(outlineOf(country)) }));
  return { outlineOf, countries };
}

// Up to three and a half megabytes: read when the first map in that detail is drawn, and never sent to a browser.
const worlds = {
  coarse: lazily(() => readWorld("coarse")),
  fine: lazily(() => readWorld("fine")),
};

const longitudesMeet = (one: Box, other: Box) => {
  const within = (longitude: number, { west, east }: Box) =>
    west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  return within(one.west, other) || within(other.west, one);
};

/** The outlines of the countries that may lie in a part of the world (Natural Earth, 1:50 million or 1:10 million). */
export function outlinesIn(box: Box, detail: Detail): Outline[] {
  const { countries, outlineOf } = worlds[detail];
  return countries
    .filter((one) => one.box.south <= box.north && one.box.north >= box.south && longitudesMeet(one.box, box))
    .map(({ country }) => outlineOf(country));
}

/** The outline of the country that a point lies in; null at sea, and on an islet that is too small for the map. */
export function outlineAt({ latitude, longitude }: Point, detail: Detail): Outline | null {
  const here = { south: latitude, north: latitude, west: longitude, east: longitude };
  const inside = (outline: Outline) => geoContains(outline, [longitude, latitude]);
  return outlinesIn(here, detail).find(inside) ?? null;
}
