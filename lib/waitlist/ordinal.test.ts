import { expect, test } from "vitest";
import { ordinalText } from "./ordinal";

test.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [4, "4th"],
  [11, "11th"],
  [22, "22nd"],
  [113, "113th"],
  [1001, "1,001st"],
])("%i is the %s", (place, text) => {
  expect(ordinalText(place)).toBe(text);
});
