import { expect, test } from "vitest";
import { exampleAmounts, exampleRows, exampleScore } from "@/components/score/example";
import { curvedPillars, v1 } from "@/lib/score/formula";
import { roundedLines } from "@/lib/score/lines";

test("the example that we show to strangers is the documented one: lines in tenths that make exactly 47.0", () => {
  const { value, lines } = roundedLines(exampleRows(v1).map((row) => ({ ...row, network: null })));
  expect(value).toBe(47);
  expect(lines.map(({ points }) => points)).toEqual([1, 12.5, 9.2, 6, 6, 3.8, 2.5, 6]);
});

test("its score has these lines, and a band that holds it", () => {
  const { value, lines, band } = exampleScore(v1);
  expect(value).toBe(47);
  expect(lines.map(({ points }) => points)).toEqual([1, 12.5, 9.2, 6, 6, 3.8, 2.5, 6]);
  expect(band[0]).toBeLessThan(value);
  expect(band[1]).toBeGreaterThan(value);
});

test("all amounts at their most make 100, without any there is the base", () => {
  const all = { ...exampleAmounts, constancy: v1.constancy.weeks };
  for (const pillar of curvedPillars) all[pillar] = v1.curves[pillar].most;
  expect(exampleScore(v1, all).value).toBe(100);
  const none = { ...all, constancy: 0 };
  for (const pillar of curvedPillars) none[pillar] = 0;
  expect(exampleScore(v1, none)).toMatchObject({ value: 1, band: [1, 1] });
});
