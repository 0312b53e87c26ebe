import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import { accountsOf, now, trustAmong } from "@/e2e/fixtures/activity";
import golden from "@/e2e/fixtures/golden.json";
import type { AccountActivity } from "@/lib/score/activity";
import { scoreExportShape } from "@/lib/score/export-shape";
import type { Formula } from "@/lib/score/formula";
import { formulas } from "@/lib/score/formulas";
import { scoreExportOf } from "@/lib/score/score-export";
import { scoreOf } from "@/lib/score/score-of";
import { recompute } from "./laurel-score.mjs";
import { root } from "./project.mjs";

vi.setConfig({ testTimeout: 60_000 });

function exportOf(
  accounts: readonly AccountActivity[],
  trust: Record<string, number>,
  at: number,
  formula: Formula,
) {
  const named = accounts.map((account, index) => ({ ...account, handle: `@me${index}` }));
  return scoreExportOf(named, (who) => trust[who] ?? 0, at, formula, new Date(at));
}

// Through text and the shape, as a member's file goes.
const throughFile = (file: unknown) => scoreExportShape.parse(JSON.parse(JSON.stringify(file)));

const cases = golden.map(({ activity, trust, now }) => ({
  activity: activity as AccountActivity[],
  trust: trust as Record<string, number>,
  at: now,
}));

describe.each(formulas)("under $version", (formula) => {
  test.each(cases)("a reference case comes out the same", ({ activity, trust, at }) => {
    const file = exportOf(activity, trust, at, formula);
    expect(file.score).toEqual(scoreOf(activity, (who) => trust[who] ?? 0, at, formula));
    expect(recompute(throughFile(file))).toEqual(file.score);
  });

  test("thousands of generated members come out the same, in every part of the score", () => {
    fc.assert(
      fc.property(accountsOf(), trustAmong, (accounts, trust) => {
        const file = exportOf(accounts, trust, now, formula);
        expect(recompute(throughFile(file))).toEqual(file.score);
      }),
      { numRuns: 1500 },
    );
  });
});

test("an export names nobody by the key that we know them by", () => {
  const [first] = cases;
  const file = exportOf(first?.activity ?? [], first?.trust ?? {}, now, formulas[0] as Formula);
  const names = file.accounts.flatMap(({ received, given }) => [...received, ...given].map(({ who }) => who));
  expect(names.length).toBeGreaterThan(100);
  for (const name of names) expect(name).toMatch(/^person \d+$/);
  expect(new Set(Object.keys(file.trust))).toEqual(new Set(names));
});

describe("npx laurel-score", () => {
  const folder = mkdtempSync(join(tmpdir(), "laurel-export-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(text: string | null) {
    const path = join(folder, "export.json");
    if (text !== null) writeFileSync(path, text);
    const args = text === null ? [] : [path];
    const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/laurel-score.mjs", ...args], {
      cwd: root,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  const [{ activity, trust, at } = { activity: [], trust: {}, at: now }] = cases;
  const file = exportOf(activity, trust, at, formulas[0] as Formula);

  test("shows the score line by line and says that it is equal", () => {
    const { status, stdout } = run(JSON.stringify(file));
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^value +${file.score.value}$`, "m"));
    for (const { pillar, points } of file.score.lines)
      expect(stdout).toMatch(new RegExp(`^line ${pillar}.* ${points}$`, "m"));
    expect(stdout).toContain("\nequal to the exported score\n");
  });

  test("says each difference", () => {
    const [base, ...lines] = file.score.lines;
    const { status, stdout } = run(JSON.stringify({ ...file, score: { ...file.score, value: 99.9, lines } }));
    expect(base?.pillar).toBe("base");
    expect(status).toBe(1);
    expect(stdout).toContain("NOT equal to the exported score");
    expect(stdout).toContain(`value: ${file.score.value}, exported as 99.9`);
    expect(stdout).toContain("line base: 1, exported as none");
  });

  test.each([
    ["no file", null, "name a file"],
    ["not JSON", "hello", "JSON"],
    ["something else", "{}", "it is not a score export of Laurel"],
    ["another version", '{"laurel":"score export","version":2}', "version 1 of exports, not 2"],
    ["a part is missing", '{"laurel":"score export","version":1}', "The score cannot be worked out"],
    [
      "a constant is missing",
      JSON.stringify({ ...file, formula: { ...file.formula, bandDeviations: 1, base: undefined } }),
      "its activity or formula is incomplete",
    ],
  ])("%s: a sentence and no trace", (_, text, sentence) => {
    const { status, stderr } = run(text);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
