import { expect, test } from "vitest";
import { windowAt } from "@/lib/claim/device-pass";
import { passRefusal } from "@/lib/claim/pass-refusal";
import { passSentence } from "@/lib/claim/sentences";

const now = new Date("2026-11-24T12:00:07Z");
const here = windowAt(now.getTime());

test.each([
  [-2, { fact: "out_of_time", aheadSeconds: -30 }],
  [-1, null],
  [0, null],
  [1, null],
  [2, { fact: "out_of_time", aheadSeconds: 30 }],
])("a pass of %i windows from now", (windows, refusal) => {
  expect(passRefusal({ window: here + windows, counter: 7 }, 7, now)).toEqual(refusal);
});

test.each([
  [0, null],
  [1, null],
  [8, null],
  [9, { fact: "older_pass" }],
])("the eighth pass, after the one of number %i was seen", (latest, refusal) => {
  expect(passRefusal({ window: here, counter: 8 }, latest, now)).toEqual(refusal);
});

test("a picture of it is worth nothing after 45 seconds at the latest", () => {
  const window = here;
  const made = here * 15_000;
  const dies = [0, 15, 29, 30, 44].map(
    (seconds) => passRefusal({ window, counter: 1 }, 0, new Date(made + seconds * 1000)) === null,
  );
  expect(dies).toEqual([true, true, true, false, false]);
});

test.each([
  [-30, /30 seconds old.*clock of the holder's device is slow/],
  [-60 * 45, /45 minutes old/],
  [-86_400 * 3, /3 days old/],
  [60 * 60 * 3, /3 hours fast.*Type the code/],
])("drift of %i seconds is told in words", (aheadSeconds, words) => {
  expect(passSentence({ fact: "out_of_time", aheadSeconds })).toMatch(words);
});
