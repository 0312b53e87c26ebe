import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newHeardMember } from "@/e2e/fixtures/heard";
import { linkAccount } from "@/e2e/fixtures/linked";
import { newMember } from "@/e2e/fixtures/marketplace";
import { storeActs } from "@/e2e/fixtures/stored";
import { db } from "@/lib/db";
import { dayMs } from "@/lib/score/decay";
import { scoreExportFor } from "@/lib/score/export-queries";
import { scoreExportShape } from "@/lib/score/export-shape";
import { scoreOfMember } from "@/lib/score/queries";
import { recordScore } from "@/lib/score/record-score";

const now = new Date();

/** What the script that shares no code with us says of a file. */
async function checkedByScript(file: unknown): Promise<{ code: number | null; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-export-"));
  const path = join(folder, "export.json");
  await writeFile(path, JSON.stringify(file));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/laurel-score.mjs", path], {
    encoding: "utf8",
  });
  await rm(folder, { recursive: true });
  return { code: status, said: stdout + stderr };
}

test("the export is of the score that the member sees, and the script comes to the same", async () => {
  const { member, account } = await newHeardMember({ trains: 4, baking: 2 }, now);
  const second = await linkAccount(member, { handle: "second@social.example", followers: 70, body: 12 });
  await storeActs(second, [
    { who: "somebody new", direction: "RECEIVED", kind: "repost", at: new Date(now.getTime() - 3 * dayMs) },
  ]);
  await recordScore(member, now);
  const stored = await scoreOfMember(member);
  const made = scoreExportShape.parse(await scoreExportFor(member, new Date(now.getTime() + 5000)));
  const { topics: _, scoredAt, ...score } = stored ?? { topics: [], scoredAt: now };
  expect(made.score).toEqual(score);
  expect(made.now).toBe(scoredAt.getTime());
  expect(made.accounts.map(({ handle }) => handle)).toContain("second@social.example");
  expect(JSON.stringify(made)).not.toContain(account);
  expect(await checkedByScript(made)).toMatchObject({
    code: 0,
    said: expect.stringContaining("equal to the exported"),
  });

  const forged = { ...made, score: { ...made.score, value: made.score.value + 0.1 } };
  expect((await checkedByScript(forged)).code).toBe(1);
});

test("who has no score has nothing to export, and nobody gets another's", async () => {
  const { member } = await newHeardMember({ tea: 2 }, now);
  await recordScore(member, now);
  expect(await scoreExportFor(await newMember(), now)).toBeNull();
  const handles = (await scoreExportFor(member, now))?.accounts.map(({ handle }) => handle);
  const own = await db.linkedAccount.findMany({ where: { userId: member }, select: { handle: true } });
  expect(handles).toEqual(own.map(({ handle }) => handle));
});
