import { describe, expect, test } from "vitest";
import { dayInWords, isDay, nightsBetween, usableSpan } from "./days";

describe("days", () => {
  test("of the place, across a change of the clock and the end of a day", () => {
    const now = new Date("2026-03-28T23:30:00Z");
    expect(usableSpan(now, 1, "Europe/Lisbon")).toEqual({ first: "2026-03-28", last: "2026-03-30" });
    expect(usableSpan(now, 1, "Asia/Tokyo")).toEqual({ first: "2026-03-29", last: "2026-03-30" });
    expect(usableSpan(now, 7, "UTC")).toEqual({ first: "2026-03-28", last: "2026-04-04" });
  });

  test.each([
    ["2026-02-28", true],
    ["2026-02-29", false],
    ["2028-02-29", true],
    ["2026-13-01", false],
    ["26-01-01", false],
    ["", false],
  ])("%s is one: %s", (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  test("nights and words", () => {
    expect(nightsBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(dayInWords("2026-11-24")).toBe("Tue, 24 Nov 2026");
  });
});
