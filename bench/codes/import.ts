import { monitorEventLoopDelay } from "node:perf_hooks";
import { newAdmin, newTeammate } from "@/e2e/fixtures/brand";
import { begin, codesInput, draftWithCodes } from "@/e2e/fixtures/codes";
import { value } from "@/e2e/fixtures/result";
import { runImport } from "@/lib/code/import-codes";
import { setCodes } from "@/lib/code/set-codes";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { submitPerk } from "@/lib/perk/submit-perk";
import { lookAtStock } from "@/lib/stock/look-at-stock";

// How long a hundred thousand codes take: read, checked and stored from a file; made after a pattern at approval. And how
// long the check of each minute then looks at the 200,000 units.
const codes = 100_000;
const delay = monitorEventLoopDelay({ resolution: 5 });

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  delay.reset();
  delay.enable();
  const began = performance.now();
  await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  delay.disable();
  const longest = Math.round(delay.max / 1e6);
  console.log(`${what.padEnd(58)} ${seconds.padStart(6)} s, longest pause of the process ${longest} ms`);
}

const editor = await newTeammate();
const moderator = await newAdmin();
async function approve(perk: string): Promise<void> {
  const { version } = value(await submitPerk(editor, { perk }));
  value(await reviewPerk(moderator, { perk, version, decision: "APPROVED", reason: "" }));
}

const imported = await draftWithCodes(editor);
const file = Array.from({ length: codes }, (_, i) => `AUTUMN-${String(i).padStart(8, "0")}`).join("\n");
let importId = "";
await timed(`a file of ${codes} codes is read`, async () => {
  importId = value(await begin(editor, imported, file)).importId;
});
await timed("and is checked, sealed and stored", () => runImport(importId));
await timed(`approval, which makes ${codes} units for them`, () => approve(imported));

const generated = await draftWithCodes(editor, { perk: { stock: codes } });
const pattern = "AUTUMN-####-####-####-*";
value(await setCodes(editor, codesInput(generated, { source: "GENERATED", pattern })));
await timed(`approval, which makes ${codes} codes and units`, () => approve(generated));

await db.$executeRaw`analyze`;
for (let round = 0; round < 3; round += 1)
  await timed("a look at whether 2 × 100,000 units add up", lookAtStock);
await stopJobs();
await db.$disconnect();
process.exit(0);
