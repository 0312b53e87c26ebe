import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { cutDay } from "@/lib/score/rescore-all";
import { utcDay } from "@/lib/score/snapshot";

const members = 10_000;
const now = new Date();
const day = utcDay(now);

function startWorker(): ChildProcess {
  const flags = ["--conditions=react-server", "--import", "tsx"];
  return spawn(process.execPath, [...flags, "e2e/servers/rescore-process.ts", day.toISOString()], {
    env: process.env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const snapshots = () => db.scoreSnapshot.count({ where: { day } });

test("two workers score 10,000 members and one is killed half way: each member has exactly one score of the day", async () => {
  await db.$executeRaw`
    insert into "user" (id, email) select md5(n::text)::uuid, n || '@example.org' from generate_series(1, ${members}) n`;
  await db.$executeRaw`
    insert into linked_account (id, user_id, network, origin, remote_id, handle, identity_hmac, grant_sealed, followers, last_read_at)
    select uuidv7(), md5(n::text)::uuid, 'mastodon', 'https://social.example', n, n || '@social.example', n, 'none', n, now()
    from generate_series(1, ${members}) n`;
  await cutDay(now);
  const [first, second] = [startWorker(), startWorker()];
  await expect.poll(snapshots, { timeout: 60_000, interval: 20 }).toBeGreaterThan(members / 2);
  first.kill("SIGKILL");
  await once(first, "exit");
  expect(await snapshots()).toBeLessThan(members);
  const [code] = await once(second, "exit");
  expect(code).toBe(0);
  // What the killed one held was free again at once, so that the other took it, unless it had just found nothing to take.
  await once(startWorker(), "exit");
  expect(await snapshots()).toBe(members);
  const counts = await db.$queryRaw<{ most: number; least: number }[]>`
    select max(n)::int as most, min(n)::int as least from (
      select count(score_snapshot.id) as n from "user" left join score_snapshot on user_id = "user".id group by "user".id
    ) each`;
  expect(counts).toEqual([{ most: 1, least: 1 }]);
  expect(await db.rescoreSlice.count({ where: { day, doneAt: null } })).toBe(0);
}, 180_000);
