import { expect, test } from "vitest";
import { signedText } from "@/components/score/signed-text";

test.each([
  [0.24, 1, "+0.2"],
  [-0.26, 1, "−0.3"],
  [-0.04, 1, "0.0"],
  [0, 0, "0"],
  [-3, 0, "−3"],
  [0.04, 2, "+0.04"],
])("%d with %i decimals is written %s", (points, digits, text) => {
  expect(signedText(points, digits)).toBe(text);
});
