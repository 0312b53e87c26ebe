import { describe, expect, test } from "vitest";
import golden from "@/e2e/fixtures/golden.json";
import type { AccountActivity } from "@/lib/score/activity";
import { pointsOf } from "@/lib/score/curve";
import { pillars, v1 } from "@/lib/score/formula";
import type { Line } from "@/lib/score/lines";
import { scoreOf } from "@/lib/score/score-of";

interface GoldenCase {
  now: number;
  trust: Record<string, number>;
  activity: AccountActivity[];
  expected: Pick<ReturnType<typeof scoreOf>, "value" | "band" | "withheld" | "lines">;
}

// The reference lists networks in the order it met them among the people; we list them in the order given.
function inOrder(lines: Line[], activity: AccountActivity[]): Line[] {
  const networks = activity.map(({ network }) => network);
  const place = (line: Line) =>
    pillars.indexOf(line.pillar) * 100 + (line.network === null ? 0 : networks.indexOf(line.network));
  return [...lines].sort((a, b) => place(a) - place(b));
}

describe("the reference cases", () => {
  test.each((golden as unknown as GoldenCase[]).map((each, index) => ({ index, ...each })))(
    "case $index gives exactly $expected.value",
    ({ now, trust, activity, expected }) => {
      const score = scoreOf(activity, (who) => trust[who] ?? 0, now);
      expect({ value: score.value, band: score.band, withheld: score.withheld, lines: score.lines }).toEqual({
        ...expected,
        lines: inOrder(expected.lines, activity),
      });
    },
  );
});

test("the worked example of the formula: points by pillar, 47.0 in all", () => {
  const points = {
    resonance: pointsOf(102.09, v1.curves.resonance),
    conversation: pointsOf(23.28, v1.curves.conversation),
    efficiency: pointsOf(2.95, v1.curves.efficiency),
    listening: pointsOf(44.33, v1.curves.listening),
    body: pointsOf(240, v1.curves.body),
    reach: pointsOf(1720, v1.curves.reach),
  };
  expect(points.resonance).toBeCloseTo(12.561, 3);
  expect(points.conversation).toBeCloseTo(9.182, 3);
  expect(points.efficiency).toBeCloseTo(5.987, 2);
  expect(points.listening).toBeCloseTo(5.977, 3);
  expect(points.body).toBeCloseTo(3.779, 3);
  expect(points.reach).toBeCloseTo(2.521, 3);
  const sum = Object.values(points).reduce((total, each) => total + each, v1.base + v1.constancy.weight);
  expect(sum.toFixed(1)).toBe("47.0");
});
