import { describe, expect, test } from "vitest";
import { isoDay, spanFrom, stepOf, stepsOf } from "@/lib/results/span";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
const begun = new Date("2026-09-10T22:15:00Z");
const now = new Date("2026-11-25T03:00:00Z");

describe("what is looked at", () => {
  test.each([
    ["nothing asked", null, null, "2026-09-10", "2026-11-25"],
    ["a month", "2026-10-01", "2026-10-31", "2026-10-01", "2026-10-31"],
    ["one day", "2026-10-01", "2026-10-01", "2026-10-01", "2026-10-01"],
    ["from the end to the beginning", "2026-10-31", "2026-10-01", "2026-10-01", "2026-10-31"],
    ["earlier and later than there is anything", "1026-01-01", "3026-01-01", "2026-09-10", "2026-11-25"],
    ["only times to come", "2027-01-01", "2027-02-01", "2026-11-25", "2026-11-25"],
  ])("%s", (_, from, to, first, last) => {
    const found = spanFrom({ from: from ? day(from) : null, to: to ? day(to) : null }, begun, now);
    expect([isoDay(found.from), isoDay(found.to)]).toEqual([first, last]);
  });
});

describe("steps", () => {
  test("are days up to 31 of them", () => {
    const month = span("2026-10-01", "2026-10-31");
    expect(stepOf(month)).toBe("day");
    const days = stepsOf(month).map(isoDay);
    expect([days.length, days[0], days.at(-1)]).toEqual([31, "2026-10-01", "2026-10-31"]);
  });

  test("are weeks from Monday beyond that, also those that the span cuts", () => {
    const longer = span("2026-10-01", "2026-11-02");
    expect(stepOf(longer)).toBe("week");
    expect(stepsOf(longer).map(isoDay)).toEqual([
      "2026-09-28",
      "2026-10-05",
      "2026-10-12",
      "2026-10-19",
      "2026-10-26",
      "2026-11-02",
    ]);
  });
});
