import fc from "fast-check";
import { expect, test } from "vitest";
import { freeSlug, longestSlug, slugOf } from "./slug";

test.each([
  ["Meridian Air", "meridian-air"],
  ["  Café São João & Söhne ", "cafe-sao-joao-and-sohne"],
  ["Straße Ø Æther", "strasse-o-aether"],
  ["ﬁne — things…", "fine-things"],
  ["101", "101"],
  ["東京", ""],
  ["!!!", ""],
  ["New", "new-brand"],
  ["ADMIN", "admin-brand"],
  [`${"a".repeat(39)}-bc`, "a".repeat(39)],
])("%j becomes %j", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test("any name gives an address that needs no escaping", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(slugOf(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slugOf(name).length).toBeLessThanOrEqual(longestSlug + "-brand".length);
    }),
  );
});

test.each([
  [[], "cafe"],
  [["cafe"], "cafe-2"],
  [["cafe", "cafe-2", "cafe-4"], "cafe-3"],
])("with %j taken comes %s", (taken, slug) => {
  expect(freeSlug("cafe", new Set(taken))).toBe(slug);
});
