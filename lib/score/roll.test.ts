import fc from "fast-check";
import { expect, test } from "vitest";
import { Roll } from "@/lib/score/roll";

test("whatever the names, each keeps the number of when it first came", () => {
  const roll = new Roll();
  // Short names of few letters, and long ones with the same end, fall on the same slots.
  const name = fc.oneof(fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 5 }), fc.string());
  fc.assert(
    fc.property(fc.array(name), (names) => {
      roll.clear();
      const expected = [...new Set(names)];
      for (const each of names) expect(roll.numberOf(each)).toBe(expected.indexOf(each));
      expect(roll.count).toBe(expected.length);
      for (const each of names) expect(roll.numberOf(each)).toBe(expected.indexOf(each));
    }),
  );
});

test("it grows, and is empty again when cleared", () => {
  const roll = new Roll();
  for (let number = 0; number < 5000; number += 1)
    if (roll.numberOf(`${number} who ends alike`) !== number) expect.unreachable(String(number));
  for (let number = 0; number < 5000; number += 1)
    if (roll.numberOf(`${number} who ends alike`) !== number) expect.unreachable(String(number));
  roll.clear();
  expect(roll.numberOf("17 who ends alike")).toBe(0);
  expect(roll.count).toBe(1);
});
