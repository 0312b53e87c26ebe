import fc from "fast-check";
import { expect, test } from "vitest";
import { shortened } from "./shortened";

test.each([
  ["Lounge visit", 12, "Lounge visit"],
  ["Lounge visits", 12, "Lounge…"],
  ["One evening in the old library", 20, "One evening in…"],
  ["A Donaudampfschifffahrt", 15, "A Donaudampf…"],
  // Two characters as people see them, of 18 and of 8 bytes.
  ["👩‍👩‍👧🇵🇹", 25, "👩‍👩‍👧…"],
  ['"""""""', 12, '""""…'],
])("%s in %i bytes: %s", (text, bytes, short) => {
  expect(shortened(text, bytes)).toBe(short);
});

test("is never longer than told, and what it keeps is how the text begins", () => {
  const texts = fc.string({ unit: "binary", maxLength: 200 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 3, max: 120 }), (text, bytes) => {
      const short = shortened(text, bytes);
      expect(Buffer.byteLength(JSON.stringify(short)) - 2).toBeLessThanOrEqual(bytes);
      if (short !== text) expect(text.startsWith(short.slice(0, -1))).toBe(true);
    }),
  );
});
