import { expect, test } from "vitest";
import {
  after,
  type Course,
  courseFrom,
  during,
  listedFrom,
  newFrom,
  nextPart,
  type Pass,
  parts,
  postsFrom,
} from "@/lib/network/github/cursor";

const now = new Date("2026-05-20T12:00:00Z");
const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
const memory = {
  repositories: { "7": [3, 1] as [number, number] },
  body: 3,
  followers: [5],
  following: null,
  marks: {},
};

/** A cursor as a pass leaves it that began so many days ago. */
function leftBy(days: number, more: Partial<Pass> = {}) {
  const { last, pass } = courseFrom(null, before(days));
  return after({ last, pass: { ...pass, memory, ...more }, anchors: [[1, 2]] });
}

test("without a cursor, or with one that cannot be read, all begins anew", () => {
  for (const cursor of [null, undefined, {}, { last: 1 }, "x"]) {
    const { last, pass, anchors } = courseFrom(cursor, now);
    expect(last).toMatchObject({ began: null, wholeAt: null });
    expect(pass).toMatchObject({ began: now, whole: true, part: parts[0], memory: null });
    expect(anchors).toEqual([]);
  }
});

test("what a pass remembers goes to the next", () => {
  const { last, anchors } = courseFrom(leftBy(1), now);
  expect(last).toEqual({ began: before(1), wholeAt: before(1), memory });
  expect(anchors).toEqual([[1, 2]]);
});

test.each([
  [6.99, false],
  [7, true],
])("%s days after a whole pass the next is whole: %s", (days, whole) => {
  expect(courseFrom(leftBy(days), now).pass.whole).toBe(whole);
});

test("a pass that is not whole does not put off the next whole one", () => {
  const { last, pass } = courseFrom(leftBy(5), before(1));
  const cursor = after({ last, pass: { ...pass, memory }, anchors: [] });
  expect(courseFrom(cursor, now).last).toMatchObject({ began: before(1), wholeAt: before(5) });
});

test.each([
  [2.99, true],
  [3, false],
])("a pass that was cut off and began %s days ago is gone on with: %s", (days, isGoneOn) => {
  const { last, pass } = courseFrom(null, before(days));
  const cutOff: Course = {
    last,
    pass: { ...pass, part: "own_pulls", place: { before: before(9) }, memory },
    anchors: [],
  };
  const { pass: next } = courseFrom(during(cutOff), now);
  expect(next.part).toBe(isGoneOn ? "own_pulls" : parts[0]);
  expect(next.began).toEqual(isGoneOn ? before(days) : now);
});

test("reads what is new since the last pass and two hours, never beyond what is kept", () => {
  const since = before(180);
  const { last, pass } = courseFrom(leftBy(1), now);
  expect(newFrom(last, since)).toEqual(before(1 + 2 / 24));
  expect(listedFrom(last, { ...pass, whole: true }, since)).toEqual(before(1 + 2 / 24));
  expect(newFrom({ ...last, began: null }, since)).toEqual(since);
  expect(newFrom({ ...last, began: before(200) }, since)).toEqual(since);
  expect(postsFrom(pass, since)).toEqual(before(30));
  expect(postsFrom({ ...pass, whole: true }, since)).toEqual(since);
});

test("goes through all parts to the end", () => {
  const seen: string[] = [];
  for (let pass: Pass | null = courseFrom(null, now).pass; pass; pass = nextPart(pass)) seen.push(pass.part);
  expect(seen).toEqual(parts);
});
