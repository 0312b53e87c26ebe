import { describe, expect, test } from "vitest";
import type { PostActivity } from "@/lib/score/activity";
import { countedOf } from "@/lib/score/counted";
import { pointsOf } from "@/lib/score/curve";
import { dampingOf } from "@/lib/score/damping";
import { dayMs, decayBy } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { gateScoreFrom } from "@/lib/score/gate-score";
import { roundedLines } from "@/lib/score/lines";

const now = Date.UTC(2026, 10, 1, 12);

test.each([
  [-1, 0],
  [0, 1],
  [45 * dayMs, 0.5],
  [90 * dayMs, 0.25],
  [180 * dayMs, 1 / 16],
  [180 * dayMs + 1, 0],
])("decay of what is %s ms old is %s", (age, expected) => {
  expect(decayBy(now, v1)(now - age)).toBeCloseTo(expected, 12);
});

describe("damping", () => {
  const post = (id: string, at: number, more: Partial<PostActivity> = {}): PostActivity => ({
    id,
    at,
    promotional: false,
    duplicate: false,
    topics: [],
    ...more,
  });
  const factorOf = (id: string, posts: PostActivity[]) => dampingOf(posts, now, v1).get(id) ?? 1;
  const day = Date.UTC(2026, 9, 20);
  const twelve = Array.from({ length: 12 }, (_, index) => post(`${index + 1}`, day + index));

  test.each([
    ["10", 1],
    ["11", 10 / 11],
    ["12", 10 / 12],
  ])("the %s. post of a day counts %s, by time and not by place", (id, factor) => {
    expect(factorOf(id, twelve)).toBe(factor);
    expect(factorOf(id, twelve.toReversed())).toBe(factor);
  });

  test("days are those of UTC", () => {
    const overMidnight = Array.from({ length: 12 }, (_, index) => post(`${index}`, day + index - 6));
    expect(dampingOf(overMidnight, now, v1).size).toBe(0);
  });

  test("duplicates count a quarter", () => {
    expect(factorOf("a", [post("a", day, { duplicate: true })])).toBe(0.25);
  });

  test.each([
    [3, 1],
    [4, 0.75],
    [10, 0.3],
  ])("%s promotional posts among ten count %s each", (promotional, factor) => {
    const posts = Array.from({ length: 10 }, (_, index) =>
      post(`${index}`, now - index * dayMs, { promotional: index < promotional }),
    );
    expect(factorOf("0", posts)).toBeCloseTo(factor, 12);
    expect(factorOf("9", posts)).toBeCloseTo(promotional === 10 ? factor : 1, 12);
  });

  test("the share of promotional posts is taken of 90 days", () => {
    const recent = post("recent", now, { promotional: true });
    const plain = (age: number) =>
      Array.from({ length: 9 }, (_, index) => post(`${index}`, now - age, { promotional: false }));
    expect(factorOf("recent", [recent, ...plain(90 * dayMs)])).toBe(1);
    expect(factorOf("recent", [recent, ...plain(90 * dayMs + 1)])).toBe(0.3);
  });
});

test("a curve begins at nothing and ends at its weight", () => {
  for (const curve of Object.values(v1.curves)) {
    expect(pointsOf(0, curve)).toBe(0);
    expect(pointsOf(-1, curve)).toBe(0);
    expect(pointsOf(curve.most * 0.999, curve)).toBeLessThan(curve.weight);
    expect(pointsOf(curve.most, curve)).toBe(curve.weight);
    expect(pointsOf(curve.most * 9, curve)).toBe(curve.weight);
  }
});

test("engagement without names: the largest post, three tenths of the others, at most 200 over all accounts", () => {
  const account = (counts: number[]) => ({
    network: "mastodon",
    posts: [],
    received: [],
    given: [],
    counted: counts.map((count, index) => ({ post: `${index}`, kind: "reply" as const, count, at: now })),
    followers: 0,
    body: 0,
  });
  expect(countedOf([account([100, 10, 10])], [new Map()], now, v1)[0]).toBeCloseTo(0.3 * (100 + 0.3 * 20), 9);
  const capped = countedOf([account([3000]), account([1000])], [new Map(), new Map()], now, v1);
  expect(capped).toEqual([150, 50]);
});

test("lines are rounded to the tenth by largest remainder, the earlier line first on a tie", () => {
  const line = (points: number) => ({ pillar: "body" as const, network: "mastodon", points });
  const points = (exact: number[]) => roundedLines(exact.map(line)).lines.map((each) => each.points);
  expect(points([0.25, 0.25])).toEqual([0.3, 0.2]);
  expect(points([0.21, 0.28, 0.24])).toEqual([0.2, 0.3, 0.2]);
  expect(points([0.04])).toEqual([0]);
  expect(points([0.05])).toEqual([0.1]);
});

describe("the gate score", () => {
  test.each([
    ["nothing stored", [], null],
    ["one day", [{ at: now, high: 40 }], 40],
    [
      "a bad day",
      [
        { at: now - dayMs, high: 44 },
        { at: now, high: 31 },
      ],
      44,
    ],
    [
      "the last instant of 14 days",
      [
        { at: now - 14 * dayMs + 1, high: 50 },
        { at: now, high: 40 },
      ],
      50,
    ],
    [
      "14 days ago",
      [
        { at: now - 14 * dayMs, high: 50 },
        { at: now, high: 40 },
      ],
      40,
    ],
    [
      "nothing stored for 14 days",
      [
        { at: now - 20 * dayMs, high: 50 },
        { at: now - 15 * dayMs, high: 40 },
      ],
      40,
    ],
    ["tomorrow", [{ at: now + 1, high: 50 }], null],
  ])("%s", (_, days, expected) => {
    expect(gateScoreFrom(days, now)).toBe(expected);
  });
});
