import { readFile } from "node:fs/promises";
import { z } from "zod";

/** How many tests of a group ended in which way. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const vitestShape = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightShape = z.object({
  stats: z.object({
    expected: z.number(),
    flaky: z.number(),
    unexpected: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()).default([]),
});

/** Counts Vitest's JSON report. A file that failed before its first test counts as one failed. */
export function vitestTotals(report: unknown): Totals {
  const files = vitestShape.parse(report).testResults;
  const statuses = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const broken = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  const passed = statuses.filter((status) => status === "passed").length;
  const failed = statuses.filter((status) => status === "failed").length;
  return { passed, failed: failed + broken.length, skipped: statuses.length - passed - failed };
}

/** Counts Playwright's JSON report. Errors outside tests (a set-up that failed) count as failed. */
export function playwrightTotals(report: unknown): Totals {
  const { stats, errors } = playwrightShape.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What a group came to: its report's counts, held against the exit code of what ran it. A runner that failed without a
 * failed test, that left no report, or that ran nothing is one failed.
 */
export function honestTotals(counted: Totals | null, exitCode: number): Totals {
  const { passed, failed, skipped } = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = failed === 0 && (exitCode !== 0 || passed + skipped === 0);
  return { passed, failed: silent ? 1 : failed, skipped };
}

/** Reads a report; null when it was not written or is not one. */
export async function readTotals(file: string, count: (report: unknown) => Totals): Promise<Totals | null> {
  try {
    return count(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

export function sumOf(all: readonly Totals[]): Totals {
  const sum = (of: (totals: Totals) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    passed: sum((one) => one.passed),
    failed: sum((one) => one.failed),
    skipped: sum((one) => one.skipped),
  };
}

/** As in `12 passed, 0 failed, 3 skipped`; what was skipped is said only where something was. */
export function lineOf({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
