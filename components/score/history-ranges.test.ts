import { expect, test } from "vitest";
import { historyRanges } from "@/components/score/history-ranges";
import type { ScoreDay } from "@/lib/score/queries";

const first = Date.UTC(2026, 0, 1);

function daysFor(count: number, formulaOf: (day: number) => string = () => "1.0.0"): ScoreDay[] {
  return Array.from({ length: count }, (_, day) => ({
    day: new Date(first + day * 86_400_000),
    value: 40,
    band: [38, 42],
    formula: formulaOf(day),
  }));
}

const sizes = (days: ScoreDay[]) => historyRanges(days).map((range) => [range.value, range.days.length]);

test.each([
  [0, [["month", 0]]],
  [1, [["month", 1]]],
  [30, [["month", 30]]],
  [
    31,
    [
      ["month", 30],
      ["half-year", 31],
    ],
  ],
  [
    182,
    [
      ["month", 30],
      ["half-year", 182],
    ],
  ],
])("a history of %i days is offered in ranges that differ", (count, expected) => {
  expect(sizes(daysFor(count))).toEqual(expected);
});

test("the whole of a long history has a day a week, the first formula's last and the second's first, and the latest", () => {
  const days = daysFor(400, (day) => (day < 200 ? "1.0.0" : "1.1.0"));
  const all = historyRanges(days).at(-1);
  expect(all?.value).toBe("all");
  expect(all?.days.length).toBeGreaterThanOrEqual(Math.floor(400 / 7));
  expect(all?.days.length).toBeLessThanOrEqual(Math.ceil(400 / 7) + 3);
  expect(all?.days).toContain(days[199]);
  expect(all?.days).toContain(days[200]);
  expect(all?.days.at(-1)).toBe(days.at(-1));
});
