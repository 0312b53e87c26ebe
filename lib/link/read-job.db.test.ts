import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { link, newMember, startReachable } from "@/e2e/servers/linking";
import type { FaultyMastodon } from "@/e2e/servers/mastodon-faults";
import { account, status } from "@/e2e/servers/mastodon-world";
import { db } from "@/lib/db";
import { startJobs, stopJobs } from "@/lib/jobs";
import { readProgress } from "@/lib/link/queries";
import { readAccountJob } from "@/lib/link/read-account";
import { readDueAccounts } from "@/lib/link/read-due-accounts";
import { readWhenLooking } from "@/lib/link/read-when-looking";

let server: FaultyMastodon;
const dayMs = 86_400_000;

beforeAll(async () => {
  server = await startReachable();
  server.world.statuses = [status(server.world.me, 1)];
  await startJobs([readAccountJob]);
});
afterAll(async () => {
  await stopJobs();
  await server.stop();
});

test("a read works by itself; a long pause is told, and the read is asked for again when it is over", async () => {
  server.setFaults({ on: "/notifications", as: "too_many", retryAfter: 3_600 });
  const member = await newMember();
  const { account: id, read } = await link(member, server.host);
  const progress = () => readProgress(member, id, new Date());
  await expect.poll(async () => (await progress())?.pausedUntil, { timeout: 20_000 }).not.toBeNull();
  const paused = await progress();
  expect(paused).toMatchObject({ finished: false, trouble: null });
  expect(Math.round((Date.parse(paused?.pausedUntil ?? "") - Date.now()) / 60_000)).toBe(60);
  const askedAgain = () => db.$queryRaw<{ start_after: Date }[]>`
    select start_after from pgboss.job where data->>'read' = ${read} and start_after > now() + interval '1 minute'`;
  await expect
    .poll(askedAgain, { timeout: 20_000 })
    .toEqual([{ start_after: new Date(paused?.pausedUntil ?? "") }]);
  server.setFaults();
  // The hour is over.
  await db.$executeRaw`update pgboss.job set start_after = now() where data->>'read' = ${read}`;
  await expect.poll(async () => (await progress())?.finished, { timeout: 20_000 }).toBe(true);
  expect(await progress()).toMatchObject({ trouble: null, pausedUntil: null });
});

test("accounts are read again a day later, unless their token is gone, and lost reads are picked up", async () => {
  server.world.me = account("bea");
  const member = await newMember();
  const { account: id } = await link(member, server.host);
  const finished = () => db.accountRead.count({ where: { linkedAccountId: id, finishedAt: { not: null } } });
  await expect.poll(finished, { timeout: 20_000 }).toBe(1);
  await readDueAccounts(new Date());
  expect(await db.accountRead.count({ where: { linkedAccountId: id } })).toBe(1);
  await readDueAccounts(new Date(Date.now() + 1.1 * dayMs));
  await expect.poll(finished, { timeout: 20_000 }).toBe(2);

  const before = new Date(Date.now() - 6 * 60_000);
  const lost = {
    linkedAccountId: id,
    createdAt: before,
    startedAt: before,
    beatAt: before,
    run: randomUUID(),
  };
  await db.accountRead.create({ data: lost });
  await readDueAccounts(new Date());
  await expect.poll(finished, { timeout: 20_000 }).toBe(3);

  await db.linkedAccount.update({ where: { id }, data: { relinkNeededAt: new Date() } });
  await readDueAccounts(new Date(Date.now() + 3 * dayMs));
  expect(await db.accountRead.count({ where: { linkedAccountId: id } })).toBe(3);
});

test("while its member looks, an account is read once an hour, but for one without a next read", async () => {
  server.world.me = account("cleo");
  const member = await newMember();
  const { account: id } = await link(member, server.host);
  const finished = () => db.accountRead.count({ where: { linkedAccountId: id, finishedAt: { not: null } } });
  await expect.poll(finished, { timeout: 20_000 }).toBe(1);
  await readWhenLooking(member, new Date());
  expect(await db.accountRead.count({ where: { linkedAccountId: id } })).toBe(1);

  const later = new Date(Date.now() + dayMs / 23);
  await db.linkedAccount.update({ where: { id }, data: { nextReadAt: null } });
  await readWhenLooking(member, later);
  expect(await db.accountRead.count({ where: { linkedAccountId: id } })).toBe(1);

  await db.linkedAccount.update({ where: { id }, data: { nextReadAt: later } });
  await readWhenLooking(member, later);
  await expect.poll(finished, { timeout: 20_000 }).toBe(2);
});
