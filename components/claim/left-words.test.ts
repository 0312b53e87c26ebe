import { expect, test } from "vitest";
import { leftText, spokenLeft } from "./left-words";

test.each([
  [1, "0:01"],
  [59, "0:59"],
  [60, "1:00"],
  [754, "12:34"],
  [3_600, "1:00:00"],
  [86_399, "23:59:59"],
  [86_400, "1 day and 0 hours"],
  [2 * 86_400 + 3_601, "2 days and 1 hour"],
])("%i seconds are %s", (seconds, text) => {
  expect(leftText(seconds)).toBe(text);
});

test("a whole hour of waiting is four sentences", () => {
  const spoken = Array.from({ length: 3_601 }, (_, second) => spokenLeft(second)).filter(Boolean);
  expect(spoken).toHaveLength(4);
});
