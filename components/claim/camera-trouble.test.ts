import { expect, test } from "vitest";
import { cameraSentences, cameraTrouble } from "./camera-trouble";

test.each([
  ["NotAllowedError", /was not allowed.*Allow it for this page/],
  ["NotFoundError", /has no camera/],
  ["OverconstrainedError", /has no camera/],
  ["NotReadableError", /Another program/],
  ["SomethingNewError", /did not start/],
])("%s of the browser is told in words that offer typing", (name, words) => {
  const sentence = cameraSentences[cameraTrouble(new DOMException("x", name))];
  expect(sentence).toMatch(words);
  expect(sentence).toMatch(/[Tt]ype the code/);
});

test("what is no error at all is a failure too", () => {
  expect(cameraTrouble("x")).toBe("failed");
});
