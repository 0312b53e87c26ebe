import "server-only";
import { geoMercator, geoPath } from "d3-geo";
import { citiesWithin, largestCities } from "@/lib/place/gazetteer";
import type { Point } from "@/lib/place/place";
import { countryFrame, nearFrame } from "@/lib/venue/map-frame";
import { boxOf, isOn, type MapFrame, spotOf } from "@/lib/venue/mercator";
import { type Detail, type Outline, outlineAt, outlinesIn } from "@/lib/venue/world";

export interface MapCity {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** On which side of its dot the name stands. */
  readonly side: "left" | "right";
}

/** A map that is ready to be put into a page. Paths are those of SVG. */
export interface DrawnMap {
  readonly frame: MapFrame;
  readonly home: string;
  readonly neighbours: string;
  readonly cities: readonly MapCity[];
}

/** A step shorter than this is not drawn, and a ring that spans less is not either; pixels. */
const least = 1.2;
const leastRing = 2.5;

const tenth = (pixels: number) => Math.round(pixels * 10) / 10;

/** Writes rings as the data of an SVG path, from point to point, without what a pixel swallows. */
function ringWriter() {
  const rings: string[] = [];
  let ring: { x: number; y: number }[] = [];
  const add = (x: number, y: number) => ring.push({ x: tenth(x), y: tenth(y) });
  const span = (axis: "x" | "y") => {
    const all = ring.map((point) => point[axis]);
    return Math.max(...all) - Math.min(...all);
  };
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo: (x: number, y: number) => {
      ring = [];
      add(x, y);
    },
    lineTo: (x: number, y: number) => {
      const last = ring.at(-1);
      if (!last || Math.hypot(x - last.x, y - last.y) >= least) add(x, y);
    },
    closePath: () => {
      const [first, ...rest] = ring;
      if (!first || rest.length < 2 || Math.max(span("x"), span("y")) < leastRing) return;
      const steps = rest.map((point, index) => {
        const before = ring[index] ?? first;
        return `${tenth(point.x - before.x)} ${tenth(point.y - before.y)}`;
      });
      rings.push(`M${first.x} ${first.y}l${steps.join(" ")}Z`);
    },
    path: () => rings.join(""),
  };
}

function pathOf(frame: MapFrame, outlines: readonly Outline[]): string {
  const { centre, scale, width, height } = frame;
  const projection = geoMercator()
    .rotate([-centre.longitude, 0])
    .center([0, centre.latitude])
    .scale(scale)
    .translate([width / 2, height / 2])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ])
    .precision(0);
  const writer = ringWriter();
  const draw = geoPath(projection, writer);
  for (const outline of outlines) draw(outline);
  return writer.path();
}

const mostCities = 3;
/** Between two named cities, and between one and the pin, there is at least so much room; pixels. */
const apart = 48;
/** How much room a letter of a name takes, in pixels. */
const letter = 8.5;

/** The largest cities of a map whose names have room on it, apart from each other and from the pin. */
function citiesOf(frame: MapFrame, pin: Point): MapCity[] {
  const taken = [spotOf(frame, pin)];
  const chosen: MapCity[] = [];
  for (const city of citiesWithin(boxOf(frame))) {
    if (chosen.length === mostCities) break;
    const name = city.name.split(",")[0] ?? city.name;
    const spot = spotOf(frame, city);
    const side = spot.x + 12 + name.length * letter < frame.width ? "right" : "left";
    const crowded = taken.some(({ x, y }) => {
      const [aside, above] = [Math.abs(x - spot.x), Math.abs(y - spot.y)];
      return Math.hypot(aside, above) < apart || (above < apart / 2 && aside < 3 * apart);
    });
    if (crowded || !isOn(frame, city, 14)) continue;
    taken.push(spot);
    chosen.push({ name, ...spot, side });
  }
  return chosen;
}

function draw(frame: MapFrame, pin: Point, home: Outline | null, detail: Detail): DrawnMap {
  const name = home?.properties?.name;
  const neighbours = outlinesIn(boxOf(frame), detail).filter(({ properties }) => properties?.name !== name);
  return {
    frame,
    home: home ? pathOf(frame, [home]) : "",
    neighbours: pathOf(frame, neighbours),
    cities: citiesOf(frame, pin),
  };
}

const drawn = new Map<string, DrawnMap>();
const keptMaps = 300;

/** What was drawn lately is not drawn again: a perk's page may be opened by thousands. */
function keeping(key: string, make: () => DrawnMap): DrawnMap {
  const known = drawn.get(key);
  if (known) return known;
  const made = make();
  const [oldest] = drawn.keys();
  if (drawn.size >= keptMaps && oldest !== undefined) drawn.delete(oldest);
  drawn.set(key, made);
  return made;
}

const keyOf = (country: string, { latitude, longitude }: Point) =>
  `${country} ${latitude.toFixed(4)} ${longitude.toFixed(4)}`;

/** The country that a place is in by its address, whatever the map says of a shore or an islet. */
function homeOf(country: string, point: Point, detail: Detail): Outline | null {
  for (const city of largestCities(country, 5)) {
    const outline = outlineAt(city, detail);
    if (outline) return outline;
  }
  return outlineAt(point, detail);
}

/** Where in a country (ISO 3166-1 alpha-2) a place lies: its outline, its neighbours', a few large cities. */
export function countryMap(country: string, point: Point): DrawnMap {
  return keeping(`country ${keyOf(country, point)}`, () => {
    const home = homeOf(country, point, "coarse");
    return draw(countryFrame(point, home?.geometry ?? null), point, home, "coarse");
  });
}

/** The surroundings of a place, for finding the spot. */
export function nearMap(country: string, point: Point): DrawnMap {
  return keeping(`near ${keyOf(country, point)}`, () =>
    draw(nearFrame(point), point, homeOf(country, point, "fine"), "fine"),
  );
}
