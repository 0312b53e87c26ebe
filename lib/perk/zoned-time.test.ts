import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, isTimeZone, localTime } from "./zoned-time";

test.each([
  ["2026-07-01T10:00", "Europe/Lisbon", "2026-07-01T09:00:00.000Z"],
  ["2026-12-01T10:00", "Europe/Lisbon", "2026-12-01T10:00:00.000Z"],
  ["2026-07-01T10:00", "America/Toronto", "2026-07-01T14:00:00.000Z"],
  ["2026-07-01T10:00", "Asia/Osaka", null],
  ["2026-07-01T10:00", "Asia/Tokyo", "2026-07-01T01:00:00.000Z"],
  ["2026-07-01T00:30", "Asia/Kathmandu", "2026-06-30T18:45:00.000Z"],
  ["2026-07-01T10:00", "UTC", "2026-07-01T10:00:00.000Z"],
  // Clocks go forward at 02:00 in Berlin: 02:30 does not exist, 03:00 does.
  ["2026-03-29T01:59", "Europe/Berlin", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29T02:00", "Europe/Berlin", null],
  ["2026-03-29T02:59", "Europe/Berlin", null],
  ["2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
  // Clocks go back at 03:00: 02:30 comes twice, the first is meant.
  ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25T03:00", "Europe/Berlin", "2026-10-25T02:00:00.000Z"],
])("%s in %s is %s", (local, zone, instant) => {
  expect(isTimeZone(zone) ? (instantOf(local, zone)?.toISOString() ?? null) : null).toBe(instant);
});

test.each(["", "soon", "2026-13-01T10:00", "2026-02-30"])("%j is no time", (text) => {
  expect(instantOf(text, "Europe/Berlin")).toBeNull();
});

test("a time that a clock shows leads back to an instant at which it shows that time", () => {
  const zones = [
    "Europe/Lisbon",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Africa/Nairobi",
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2034, 0) }),
      fc.constantFrom(...zones),
      (ms, zone) => {
        const shown = localTime(new Date(ms), zone);
        const instant = instantOf(shown, zone);
        expect(instant && localTime(instant, zone)).toBe(shown);
      },
    ),
  );
});
