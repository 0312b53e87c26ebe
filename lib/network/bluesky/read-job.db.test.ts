import { afterAll, beforeAll, expect, test } from "vitest";
import { blueskyAsTold } from "@/e2e/fixtures/bluesky-as-told";
import { type Bluesky, blueskyOrReason } from "@/e2e/servers/bluesky";
import { consentOnBluesky } from "@/e2e/servers/bluesky-consent";
import { type Life, liveOn } from "@/e2e/servers/bluesky-life";
import { newMember } from "@/e2e/servers/linking";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { beginLink } from "@/lib/link/begin-link";
import { finishLink } from "@/lib/link/finish-link";
import { readAccount } from "@/lib/link/read-account";
import { startRead } from "@/lib/link/start-read";
import { scoreOf } from "@/lib/score/score-of";
import { unpackedLines } from "@/lib/score/snapshot";
import { trustByAge } from "@/lib/score/trust";

const started = await blueskyOrReason();
const reason = typeof started === "string" ? started : null;
if (reason) console.warn(reason);
const named = (name: string) => `${name}${reason ? ` (skipped: ${reason})` : ""}`;
const made = new Date("2023-04-05T06:07:08Z");

let net: Bluesky;
let life: Life;

beforeAll(async () => {
  if (typeof started === "string") return;
  net = started;
  // Before anything reads the settings.
  Object.assign(process.env, net.settings);
  life = await liveOn(net, made);
}, 120_000);
afterAll(async () => {
  await stopJobs();
  if (typeof started !== "string") await started.stop();
});

async function link(member: MemberId): Promise<{ account: string; read: string }> {
  const begun = await beginLink(member, { network: "bluesky", place: "@ada.test" });
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
  const back = await consentOnBluesky(new URL(begun.value.url), life.ada);
  const finished = await finishLink(member, "bluesky", back);
  if (!finished.ok) throw new Error(JSON.stringify(finished.refusal));
  const account = finished.value.accountId;
  return { account, read: await startRead(account) };
}

/** Works on a read until it is finished, in runs of which each has time for a few parts only. Resolves to how many there were. */
async function inShortRuns(read: string): Promise<number> {
  for (let runs = 1; runs < 100; runs += 1) {
    // A clock that each look at it puts on.
    const began = Date.now();
    let looks = 0;
    const now = () => {
      looks += 1;
      return new Date(began + looks);
    };
    await readAccount(read, { now, longestMs: 40 });
    const { finishedAt } = await db.accountRead.findUniqueOrThrow({ where: { id: read } });
    if (finishedAt) return runs;
  }
  throw new Error("the reading gets nowhere");
}

const days = (Date.now() - made.getTime()) / 86_400_000;

test.skipIf(reason)(
  named("cut off again and again, a reading comes to the score of what the network tells"),
  async () => {
    const member = await newMember();
    const { account, read } = await link(member);
    expect(await inShortRuns(read)).toBeGreaterThan(2);
    const told = await blueskyAsTold(net, life);
    const acts = await db.engagement.findMany({ where: { linkedAccountId: account } });
    const kinds = (direction: "RECEIVED" | "GIVEN") =>
      acts.filter((act) => act.direction === direction).map(({ kind, at }) => [kind, at.getTime()]);
    expect(kinds("RECEIVED").sort()).toEqual(told.received.map(({ kind, at }) => [kind, at]).sort());
    expect(kinds("GIVEN").sort()).toEqual(told.given.map(({ kind, at }) => [kind, at]).sort());
    const snapshot = await db.scoreSnapshot.findFirstOrThrow({ where: { userId: member } });
    const trustOf = (who: string) => (who === life.robot.did ? 0 : trustByAge(days));
    const expected = scoreOf([told], trustOf, snapshot.scoredAt.getTime());
    expect(snapshot.valueTenths / 10).toBe(expected.value);
    expect(unpackedLines(snapshot.lines)).toEqual(expected.lines);
  },
  120_000,
);
