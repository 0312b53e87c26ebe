import { describe, expect, test } from "vitest";
import { honestTotals, lineOf, playwrightTotals, sumOf, vitestTotals } from "./totals.ts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe("Vitest's report", () => {
  test.each([
    ["all passed", [file("passed", "passed", "passed")], { passed: 2, failed: 0, skipped: 0 }],
    [
      "one of each",
      [file("failed", "passed", "failed", "skipped", "todo")],
      { passed: 1, failed: 1, skipped: 2 },
    ],
    [
      "a file that does not load",
      [file("failed"), file("passed", "passed")],
      { passed: 1, failed: 1, skipped: 0 },
    ],
    [
      "a hook that fails after passing tests",
      [file("failed", "passed")],
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ["no file at all", [], { passed: 0, failed: 0, skipped: 0 }],
  ])("%s", (_, testResults, totals) => {
    expect(vitestTotals({ testResults })).toEqual(totals);
  });
});

test("Playwright's report: a test that passed at its second try passed, an error outside tests failed", () => {
  const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 4 };
  expect(playwrightTotals({ stats })).toEqual({ passed: 4, failed: 2, skipped: 4 });
  expect(playwrightTotals({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 4 });
});

describe("a group is held against the exit code of its runner", () => {
  test.each([
    ["passed", { passed: 2, failed: 0, skipped: 0 }, 0, 0],
    ["failed and said so", { passed: 2, failed: 1, skipped: 0 }, 1, 1],
    ["failed without a failed test", { passed: 2, failed: 0, skipped: 0 }, 1, 1],
    ["ran nothing", { passed: 0, failed: 0, skipped: 0 }, 0, 1],
    ["skipped everything", { passed: 0, failed: 0, skipped: 3 }, 0, 0],
    ["left no report", null, 0, 1],
  ])("%s", (_, counted, exitCode, failed) => {
    expect(honestTotals(counted, exitCode).failed).toBe(failed);
  });
});

test("the last line", () => {
  const one = { passed: 5, failed: 0, skipped: 0 };
  expect(lineOf(one)).toBe("5 passed, 0 failed");
  expect(lineOf(sumOf([one, { passed: 1, failed: 2, skipped: 3 }]))).toBe("6 passed, 2 failed, 3 skipped");
  expect(lineOf(sumOf([]))).toBe("0 passed, 0 failed");
});
