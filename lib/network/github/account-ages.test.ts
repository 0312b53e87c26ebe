import fc from "fast-check";
import { expect, test } from "vitest";
import { type Anchor, dayBetween, withAnchor } from "@/lib/network/github/account-ages";

const today = 20_000;
const anchors: Anchor[] = [
  [100, 19_000],
  [200, 19_950],
  [210, 19_953],
  [300, 19_990],
];

test.each([
  ["before an old one: as old at least, and that is old enough", 50, 19_000],
  ["itself", 200, 19_950],
  ["between two that are near each other: as the younger", 205, 19_953],
  ["between an old and a young one: could be either", 150, null],
  ["between two that are apart", 250, null],
  ["after all", 301, null],
])("an account %s", (_, id, day) => {
  expect(dayBetween(anchors, id, today)).toBe(day);
});

test("two hundred days are old, a day less is not", () => {
  expect(dayBetween([[10, today - 200]], 5, today)).toBe(today - 200);
  expect(dayBetween([[10, today - 199]], 5, today)).toBeNull();
});

test("three days are near, four are not", () => {
  const young = today - 50;
  expect(
    dayBetween(
      [
        [1, young - 3],
        [9, young],
      ],
      5,
      today,
    ),
  ).toBe(young);
  expect(
    dayBetween(
      [
        [1, young - 4],
        [9, young],
      ],
      5,
      today,
    ),
  ).toBeNull();
});

test("of old anchors only the last is kept, and one number has one anchor", () => {
  const more = withAnchor(anchors, [120, 19_700], today);
  expect(more.map(([id]) => id)).toEqual([120, 200, 210, 300]);
  expect(withAnchor(more, [200, 19_950], today)).toEqual(more);
});

test("of accounts numbered as they are made nobody is told older than they are, nor three days too young while it matters", () => {
  const made = fc.array(fc.integer({ min: today - 900, max: today }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(made, fc.infiniteStream(fc.nat()), (days, choice) => {
      const accounts = days.toSorted((a, b) => a - b).map((day, index): Anchor => [index + 1, day]);
      let known: Anchor[] = [];
      for (let asked = 0; asked < 20; asked += 1) {
        const next = accounts[choice.next().value % accounts.length];
        if (next) known = withAnchor(known, next, today);
      }
      for (const [id, day] of accounts) {
        const told = dayBetween(known, id, today);
        if (told === null) continue;
        expect(told).toBeGreaterThanOrEqual(day);
        if (today - day < 180) expect(told - day).toBeLessThanOrEqual(3);
      }
    }),
  );
});
