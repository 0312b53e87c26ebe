import { expect, test } from "vitest";
import { actsFrom, after, during, passFrom, postsFrom, stepAt } from "@/lib/network/bluesky/cursor";

const now = new Date("2026-05-10T00:00:00Z");
const since = new Date("2025-11-11T00:00:00Z");
const daysBefore = (days: number) => new Date(now.getTime() - days * 86_400_000);

test.each([null, undefined, "odd", {}, { last: {}, pass: null }, { last: null, pass: { step: "GIVEN" } }])(
  "an unreadable cursor (%j) is as none: everything is read",
  (cursor) => {
    const { last, pass } = passFrom(cursor, now);
    expect(pass).toEqual({ began: now, whole: true, ...stepAt("RECEIVED") });
    expect([postsFrom(pass, since), actsFrom(last, pass, since)]).toEqual([since, since]);
  },
);

test("a pass that was cut off goes on where it was", () => {
  const { last, pass } = passFrom(null, daysBefore(3));
  const within = { post: "3k", list: 1, next: "page" };
  const reached = { ...pass, ...stepAt("POSTS"), next: "2026", done: 50, within };
  expect(passFrom(during(last, reached), now)).toEqual({ last, pass: reached });
});

test.each([
  [6.9, false],
  [7, true],
])("%d days after a pass over everything, the next one is: %s", (days, whole) => {
  const first = passFrom(null, daysBefore(days));
  const { last, pass } = passFrom(after(first.last, first.pass), now);
  expect(pass.whole).toBe(whole);
  expect(postsFrom(pass, since)).toEqual(whole ? since : daysBefore(30));
  expect(actsFrom(last, pass, since)).toEqual(whole ? since : daysBefore(days + 2));
});

test("passes in between do not put off the one over everything", () => {
  const first = passFrom(null, daysBefore(7));
  const second = passFrom(after(first.last, first.pass), daysBefore(1));
  expect(second.pass.whole).toBe(false);
  expect(passFrom(after(second.last, second.pass), now).pass.whole).toBe(true);
});

test("nothing is read from before what is kept", () => {
  const recent = daysBefore(1);
  const first = passFrom(null, daysBefore(2));
  const { last, pass } = passFrom(after(first.last, first.pass), now);
  expect([postsFrom(pass, recent), actsFrom(last, pass, recent)]).toEqual([recent, recent]);
});
