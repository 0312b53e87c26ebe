import { expect, test } from "vitest";
import { clockInWords } from "@/lib/claim/clock-words";

test.each([
  [0, "This device's clock is right."],
  [-4_999, "This device's clock is right."],
  [5_000, /5 seconds fast/],
  [-119_000, /119 seconds slow/],
  [150_000, /3 minutes fast/],
  [-7_200_000, /2 hours slow/],
])("a clock %i ms ahead", (aheadMs, words) => {
  expect(clockInWords(aheadMs)).toMatch(words);
});
