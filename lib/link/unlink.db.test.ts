import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { link, newMember, startReachable } from "@/e2e/servers/linking";
import type { FaultyMastodon } from "@/e2e/servers/mastodon-faults";
import { livelyWorld, type WorldAccount } from "@/e2e/servers/mastodon-world";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { readAccount } from "@/lib/link/read-account";
import { startRead } from "@/lib/link/start-read";
import { unlinkAccount } from "@/lib/link/unlink-account";
import { whoOf } from "@/lib/network/who";
import { gateScoreOf, scoreOfMember } from "@/lib/score/queries";
import { scoreOf } from "@/lib/score/score-of";

let server: FaultyMastodon;
let member: MemberId;
let linked: { account: string; read: string };
let people: WorldAccount[];

beforeAll(async () => {
  server = await startReachable();
});
afterAll(async () => {
  await stopJobs();
  await server.stop();
});
beforeEach(async () => {
  server.setFaults();
  people = livelyWorld(server.world, String(server.asked.length));
  member = await newMember();
  linked = await link(member, server.host);
});

test("unlinking removes what perks would still look at: one account lifts one member", async () => {
  await readAccount(linked.read);
  const earlier = new Date(Date.now() - 3 * 86_400_000);
  await db.scoreSnapshot.updateMany({
    where: { userId: member },
    data: { scoredAt: earlier, day: earlier },
  });
  const lifted = (await gateScoreOf(member, new Date())) ?? 0;
  await unlinkAccount(member, { account: linked.account });
  const alone = scoreOf([], () => 0, Date.now()).band[1];
  expect(lifted).toBeGreaterThan(alone);
  expect(await gateScoreOf(member, new Date())).toBe(alone);
});

test("unlinking removes every row, in the middle of a reading too, and the score follows", async () => {
  await readAccount(linked.read);
  const before = (await scoreOfMember(member))?.value ?? 0;
  const running = await startRead(linked.account);
  server.setFaults({ on: "/statuses", as: "too_many", retryAfter: 1, times: 1 });
  const reading = readAccount(running);
  await unlinkAccount(member, { account: linked.account });
  await reading;
  const where = { linkedAccountId: linked.account };
  expect(await db.post.count({ where })).toBe(0);
  expect(await db.engagement.count({ where })).toBe(0);
  expect(await db.accountRead.count({ where: { linkedAccountId: linked.account } })).toBe(0);
  const who = people.map(({ acct }) => whoOf("mastodon", acct));
  expect(await db.engager.count({ where: { who: { in: who } } })).toBe(0);
  expect((await scoreOfMember(member))?.value).toBeLessThan(before);
});
