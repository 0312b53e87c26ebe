import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type City, isWithin, kmBetween, kmFrom, placeGateOf } from "./place";

const at = (latitude: number, longitude: number, country = "PT"): City => ({
  name: "Somewhere",
  ...{ country, latitude, longitude },
});
const lisbon = at(38.7227, -9.1449);
const porto = at(41.1496, -8.611);

test("the ways between known cities are as a map shows them", () => {
  expect(kmBetween(lisbon, porto)).toBeCloseTo(273.6, 0);
  expect(kmBetween(at(52.52, 13.405), at(43.6532, -79.3832))).toBeCloseTo(6478, -1);
  expect(kmBetween(at(0, 179.5), at(0, -179.5))).toBeCloseTo(111.2, 0);
});

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("a way is as long as the way back, nothing from itself, and never more than half around the earth", () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      const km = kmBetween(one, other);
      expect(km).toBeCloseTo(kmBetween(other, one), 6);
      expect(km).toBeGreaterThanOrEqual(0);
      expect(km).toBeLessThanOrEqual(20_016);
      expect(kmBetween(one, one)).toBeCloseTo(0, 6);
    }),
  );
});

describe("each boundary from both sides", () => {
  const km = kmFrom({ near: lisbon, km: 1 }, porto) ?? 0;
  test.each([
    ["exactly as far as allowed", { near: lisbon, km }, porto, true],
    ["one kilometre too far", { near: lisbon, km: km - 1 }, porto, false],
    ["in the city itself", { near: lisbon, km: 1 }, lisbon, true],
    ["in a listed country", { countries: ["ES", "PT"] }, porto, true],
    ["in another country", { countries: ["ES"] }, porto, false],
  ])("%s", (_, gate, place, within) => {
    expect(isWithin(gate, place)).toBe(within);
  });
});

test("a stored gate is read as it was stored, and nothing else is taken for one", () => {
  const gate = { near: lisbon, km: 20 };
  expect(placeGateOf(JSON.parse(JSON.stringify(gate)))).toEqual(gate);
  expect(placeGateOf(null)).toBeNull();
  expect(() => placeGateOf({ near: lisbon })).toThrow();
  expect(() => placeGateOf({ countries: [] })).toThrow();
});
