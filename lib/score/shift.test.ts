import fc from "fast-check";
import { expect, test } from "vitest";
import { binsOf, outermost, shiftOf, summaryOf } from "@/lib/score/shift";

/** Members by the value (tenths) and the upper end of the band before and after. */
const member = fc.record({
  tenths: fc.integer({ min: -990, max: 990 }),
  before: fc.integer({ min: 1, max: 100 }),
  after: fc.integer({ min: 1, max: 100 }),
});
const someMembers = fc.array(member, { minLength: 1, maxLength: 200 });

/** As the database counts them. */
function shiftOfMembers(members: { tenths: number; before: number; after: number }[]) {
  const counted = Map.groupBy(members, ({ tenths }) => tenths);
  const banded = Map.groupBy(members, ({ before, after }) => `${before} ${after}`);
  return shiftOf(
    [...counted].map(([tenths, { length }]) => ({ tenths, people: length })),
    [...banded.values()].flatMap(([first, ...rest]) =>
      first ? [{ before: first.before, after: first.after, people: rest.length + 1 }] : [],
    ),
  );
}

test("every gate counts who passes now, who would newly and who no longer", () => {
  fc.assert(
    fc.property(someMembers, fc.integer({ min: 1, max: 100 }), (members, gate) => {
      const found = shiftOfMembers(members).gates.find((one) => one.gate === gate);
      expect(found).toEqual({
        gate,
        passing: members.filter(({ before }) => before >= gate).length,
        gained: members.filter(({ before, after }) => before < gate && after >= gate).length,
        lost: members.filter(({ before, after }) => before >= gate && after < gate).length,
      });
    }),
  );
});

test("the summary and the bins are over everybody", () => {
  fc.assert(
    fc.property(someMembers, (members) => {
      const shift = shiftOfMembers(members);
      const summary = summaryOf(shift);
      expect(summary?.people).toBe(members.length);
      const sum = members.reduce((all, { tenths }) => all + tenths, 0);
      expect(summary?.mean).toBeCloseTo(sum / members.length / 10, 9);
      for (const { points, rise, fall } of summary?.moves ?? []) {
        const by = points * 10;
        expect(rise).toBe(members.filter(({ tenths }) => tenths >= by).length / members.length);
        expect(fall).toBe(members.filter(({ tenths }) => tenths <= -by).length / members.length);
      }
      const bins = binsOf(shift);
      expect(bins.reduce((all, { people }) => all + people, 0)).toBe(members.length);
      expect(bins.map(({ points }) => points)).toEqual(bins.map(({ points }) => 0 - points).toReversed());
    }),
  );
});

test.each([
  [0, 0],
  [4, 0],
  [-4, 0],
  [5, 1],
  [-5, -1],
  [14, 1],
  [-15, -2],
  [104, 10],
  [-990, -10],
])("a difference of %i tenths stands at %i points", (tenths, points) => {
  const bins = binsOf(shiftOf([{ tenths, people: 7 }], []));
  expect(bins.filter(({ people }) => people > 0)).toEqual([
    { points, people: 7, open: Math.abs(points) === outermost },
  ]);
  expect(bins.length).toBeGreaterThanOrEqual(7);
});

test("a shift over nobody has no summary", () => {
  expect(summaryOf(shiftOf([], []))).toBeNull();
});
