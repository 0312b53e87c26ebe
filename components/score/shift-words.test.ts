import { expect, test } from "vitest";
import { binText, shiftSentence } from "@/components/score/shift-words";

test("the outermost bins say that they hold what is beyond", () => {
  expect(binText({ points: -10, open: true, people: 1 })).toBe("−10 and less");
  expect(binText({ points: 10, open: true, people: 1 })).toBe("+10 and more");
  expect(binText({ points: 2, open: false, people: 1 })).toBe("+2");
});

test("the shift in a sentence", () => {
  const moves = [{ points: 1, rise: 0.125, fall: 0 }];
  expect(shiftSentence({ people: 1200, mean: 0.31, moves })).toBe(
    "1,200 members scored by both: +0.3 points on average. 12.5\u00a0% would rise by a point or more, 0\u00a0% would fall.",
  );
});
