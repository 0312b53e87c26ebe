import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { atEnd, runCommand } from "./command.ts";
import { generateIfNeeded } from "./generated.ts";
import { discardThoseOfKilledRuns } from "./postgres/throw-away.ts";
import { Refusal, root } from "./project.mjs";
import { type Group, groups } from "./test/groups.ts";
import { lineOf, sumOf, type Totals } from "./test/totals.ts";

const isGroup = (name: string): name is Group => Object.hasOwn(groups, name);

function chosen(name: string | undefined): Group[] {
  if (name === undefined) return ["unit", "db", "e2e"];
  if (!isGroup(name)) throw new Refusal(`There is no group of tests "${name}". There are: unit, db, e2e.`);
  return [name];
}

runCommand(async ([name, ...more]) => {
  const names = chosen(name);
  const results = join(root, ".cache", "test-results");
  await mkdir(results, { recursive: true });
  await generateIfNeeded();
  // A runner that is stopped half-way leaves its Postgres.
  atEnd(discardThoseOfKilledRuns);
  const all: Totals[] = [];
  for (const group of names) {
    console.log(`\n› Tests: ${group}`);
    all.push(await groups[group](more));
  }
  const total = sumOf(all);
  console.log("");
  for (const [index, group] of names.entries())
    console.log(`  ${group.padEnd(5)} ${lineOf(all[index] ?? total)}`);
  await writeFile(join(results, "total.txt"), `${lineOf(total)}\n`);
  console.log(`  all   ${lineOf(total)}`);
  return total.failed === 0 ? 0 : 1;
});
