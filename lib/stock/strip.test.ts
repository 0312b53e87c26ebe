import { expect, test } from "vitest";
import { stripOf } from "@/lib/stock/strip";

const now = new Date("2026-11-24T20:15:00Z");
const at = (time: string, differences = 0) => ({ at: new Date(`2026-11-${time}Z`), differences });

test("a day is 48 half hours, the one of now last", () => {
  const strip = stripOf([], now);
  expect(strip).toHaveLength(48);
  expect(strip[0]?.from.toISOString()).toBe("2026-11-23T20:30:00.000Z");
  expect(strip.at(-1)?.from.toISOString()).toBe("2026-11-24T20:00:00.000Z");
  expect(strip.every(({ checks, failed }) => checks === 0 && failed === 0)).toBe(true);
});

test("checks are counted in their half hour, from its first instant on, and those that found something too", () => {
  const strip = stripOf([at("24T20:00:00"), at("24T20:14:59", 2), at("24T19:59:59", 1)], now);
  expect(strip.at(-1)).toMatchObject({ checks: 2, failed: 1 });
  expect(strip.at(-2)).toMatchObject({ checks: 1, failed: 1 });
});

test("what is older, or later than now's half hour, is left out", () => {
  const strip = stripOf([at("23T20:29:59"), at("24T20:30:00")], now);
  expect(strip.every(({ checks }) => checks === 0)).toBe(true);
});
