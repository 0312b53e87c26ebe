import fc from "fast-check";
import { expect, test } from "vitest";
import { guestsInWords, mostGuests, nextOrdinals } from "./guests";

test.each([
  [2, [], 2, [1, 2]],
  [2, [1], 1, [2]],
  [2, [2], 1, [1]],
  [3, [2], 2, [1, 3]],
  [2, [1], 2, null],
  [0, [], 1, null],
])("of %i guests %j are in: %i more come as %j", (guests, taken, count, ordinals) => {
  expect(nextOrdinals(guests, taken, count)).toEqual(ordinals);
});

test("whoever comes in whatever order, nobody's ordinal is given twice and none is above the number of guests", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: mostGuests }),
      fc.array(fc.oneof(fc.integer({ min: 1, max: mostGuests }), fc.constant("one leaves"))),
      (guests, steps) => {
        let inside: number[] = [];
        for (const step of steps) {
          if (typeof step === "string") {
            inside = inside.slice(1);
            continue;
          }
          const next = nextOrdinals(guests, inside, step);
          expect(next === null).toBe(inside.length + step > guests);
          inside = [...inside, ...(next ?? [])];
        }
        expect(new Set(inside).size).toBe(inside.length);
        expect(inside.every((ordinal) => ordinal >= 1 && ordinal <= guests)).toBe(true);
      },
    ),
  );
});

test("they are counted in words", () => {
  expect([1, 2].map(guestsInWords)).toEqual(["1 guest", "2 guests"]);
});
