import { expect, test } from "vitest";
import { exampleRows } from "@/components/score/example";
import { v1 } from "@/lib/score/formula";
import { roundedLines } from "@/lib/score/lines";

test("the example that we show to strangers is the documented one: lines in tenths that make exactly 47.0", () => {
  const { value, lines } = roundedLines(exampleRows(v1).map((row) => ({ ...row, network: null })));
  expect(value).toBe(47);
  expect(lines.map(({ points }) => points)).toEqual([1, 12.5, 9.2, 6, 6, 3.8, 2.5, 6]);
});
