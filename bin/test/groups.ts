import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { findChromium, howToGetChromium } from "../chromium.ts";
import { atEnd } from "../command.ts";
import { root } from "../project.mjs";
import { type ExtraEnv, exitOf, programOf } from "../tool.ts";
import { honestTotals, playwrightTotals, readTotals, type Totals, vitestTotals } from "./totals.ts";

const reportOf = (name: string) => join(root, ".cache", "test-results", `${name}.json`);

async function run(program: string, args: readonly string[], env: ExtraEnv = {}): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = exitOf(child);
  atEnd(async () => {
    if (child.kill("SIGTERM")) await ended;
  });
  return ended;
}

async function vitest(project: "unit" | "db", more: readonly string[]): Promise<Totals> {
  const report = reportOf(project);
  await rm(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run(await programOf("vitest"), ["run", "--project", project, ...reporters, ...more]);
  return honestTotals(await readTotals(report, vitestTotals), code);
}

async function playwright(more: readonly string[]): Promise<Totals> {
  const report = reportOf("e2e");
  await rm(report, { force: true });
  const program = await programOf("@playwright/test", "playwright");
  // As in Next's server, so that tests may use lib/ to prepare and to look at what is stored.
  const env = { NODE_OPTIONS: "--conditions=react-server", PLAYWRIGHT_HTML_OPEN: "never" };
  if (findChromium()) {
    const code = await run(program, ["test", ...more], env);
    return honestTotals(await readTotals(report, playwrightTotals), code);
  }
  console.log(`\n${howToGetChromium} These tests are skipped:\n`);
  const code = await run(program, ["test", "--list", "--reporter=list,json", ...more], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const listed = await readTotals(report, playwrightTotals);
  const skipped = listed ? listed.passed + listed.failed + listed.skipped : 0;
  return honestTotals({ passed: 0, failed: 0, skipped }, code);
}

/** The groups of tests. Each takes what its runner should be told besides, and resolves to what it came to. */
export const groups = {
  unit: (more: readonly string[]) => vitest("unit", more),
  db: (more: readonly string[]) => vitest("db", more),
  e2e: playwright,
};

export type Group = keyof typeof groups;
