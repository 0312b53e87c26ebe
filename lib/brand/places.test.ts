import { expect, test } from "vitest";
import { countries, isCountry, timeZones } from "./places";

test("there are as many countries as ISO 3166-1 has, and one more that is in use without it", () => {
  const codes = countries().map(({ value }) => value);
  expect(codes).toHaveLength(250);
  expect(codes.filter((code) => code.startsWith("X"))).toEqual(["XK"]);
  expect(new Set(countries().map(({ label }) => label)).size).toBe(codes.length);
  expect(countries()[0]).toEqual({ value: "AF", label: "Afghanistan" });
});

test.each([
  ["PT", true],
  ["KE", true],
  ["ZZ", false],
  ["EU", false],
  ["UK", false],
  ["pt", false],
  ["P", false],
  ["", false],
])("%j is a country: %s", (code, known) => {
  expect(isCountry(code)).toBe(known);
});

test("time zones are those that dates can be shown in", () => {
  const names = timeZones().map(({ value }) => value);
  expect(names[0]).toBe("UTC");
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("America/Sao_Paulo");
  for (const timeZone of names) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
});
