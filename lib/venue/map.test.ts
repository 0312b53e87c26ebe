import { geoMercator } from "d3-geo";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { largestCities } from "@/lib/place/gazetteer";
import { kmBetween } from "@/lib/place/place";
import { countryMap, nearMap } from "./draw-map";
import { boxOf, frameAround, isOn, pointAt, spotOf } from "./mercator";
import { outlineAt } from "./world";

const latitude = fc.double({ min: -84, max: 84, noNaN: true });
const longitude = fc.double({ min: -179.99, max: 179.99, noNaN: true });
const point = fc.record({ latitude, longitude });
const size = { width: 360, height: 240 };

describe("the projection", () => {
  test("is Mercator's, as d3 has it", () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 50, max: 2_000, noNaN: true }), (centre, other, km) => {
        const frame = frameAround(centre, km, size);
        const d3 = geoMercator()
          .rotate([-centre.longitude, 0])
          .center([0, centre.latitude])
          .scale(frame.scale)
          .translate([size.width / 2, size.height / 2]);
        const [x = 0, y = 0] = d3([other.longitude, other.latitude]) ?? [];
        const spot = spotOf(frame, other);
        // Half a world away either way round is as far.
        if (Math.abs(Math.abs(spot.x - size.width / 2) - Math.PI * frame.scale) > 1)
          expect(Math.abs(spot.x - x) / frame.scale).toBeLessThan(1e-6);
        expect(Math.abs(spot.y - y) / frame.scale).toBeLessThan(1e-6);
      }),
    );
  });

  test("leads back to the point that a spot shows", () => {
    fc.assert(
      fc.property(point, fc.nat(360), fc.nat(240), (centre, x, y) => {
        const frame = frameAround(centre, 300, size);
        const spot = spotOf(frame, pointAt(frame, { x, y }));
        expect(spot.x).toBeCloseTo(x, 5);
        expect(spot.y).toBeCloseTo(y, 5);
      }),
    );
  });

  test("is as wide as it was told", () => {
    const frame = frameAround({ latitude: 60, longitude: 10 }, 100, size);
    const { west, east } = boxOf(frame);
    const wide = kmBetween({ latitude: 60, longitude: west }, { latitude: 60, longitude: east });
    expect(wide).toBeGreaterThan(99.9);
    expect(wide).toBeLessThan(100.1);
  });
});

const places = [
  ["PT", "Lisbon", 38.7227, -9.1449],
  ["PT", "Funchal", 32.65, -16.9],
  ["CA", "Toronto", 43.6777, -79.6248],
  ["FJ", "Suva", -18.13, 178.42],
  ["FJ", "Taveuni, across the 180th meridian", -16.8, -179.97],
  ["SG", "Singapore", 1.35, 103.8],
  ["SJ", "Longyearbyen", 78.22, 15.65],
  ["NZ", "Auckland", -36.85, 174.76],
  ["AQ", "the last ice that is drawn", -84.9, 0],
] as const;

test.each(places)(
  "a map of %s around %s has its pin on it, and no city in the pin's place",
  (country, _, lat, lng) => {
    const at = { latitude: lat, longitude: lng };
    for (const map of [countryMap(country, at), nearMap(country, at)]) {
      expect(isOn(map.frame, at, 20)).toBe(true);
      const pin = spotOf(map.frame, at);
      expect(map.cities.length).toBeLessThanOrEqual(3);
      for (const { x, y } of map.cities) expect(Math.hypot(x - pin.x, y - pin.y)).toBeGreaterThan(40);
      expect(/^(M[\d.-]+ [\d.-]+l[\d. -]+Z)*$/.test(`${map.home}${map.neighbours}`)).toBe(true);
      expect(map.home.length + map.neighbours.length).toBeLessThan(20_000);
    }
  },
);

test("the country of the address is told from its neighbours", () => {
  const map = countryMap("PT", { latitude: 38.7227, longitude: -9.1449 });
  expect(map.home).not.toBe("");
  expect(map.neighbours).not.toBe("");
  expect(map.cities.map(({ name }) => name)).toContain("Porto");
  expect(outlineAt({ latitude: 48.85, longitude: 2.35 }, "coarse")?.properties?.name).toBe("France");
  expect(outlineAt({ latitude: 0, longitude: -30 }, "fine")).toBeNull();
});

test("one of the five largest cities of a country lies in a country of the map, wherever the shore is drawn", () => {
  for (const country of [
    "PT",
    "BR",
    "JP",
    "KE",
    "DE",
    "CA",
    "IN",
    "NG",
    "AU",
    "MX",
    "CL",
    "NO",
    "GR",
    "ID",
  ]) {
    const outlines = largestCities(country, 5).map((city) => outlineAt(city, "coarse"));
    expect(outlines.some(Boolean), country).toBe(true);
  }
});
