import { afterAll, beforeAll, expect, test } from "vitest";
import { FoundStore, readWellInto } from "@/e2e/servers/found-store";
import { killedAt } from "@/e2e/servers/killed-read";
import { link, newMember, startReachable } from "@/e2e/servers/linking";
import type { FaultyMastodon } from "@/e2e/servers/mastodon-faults";
import { account, livelyWorld, notification, status } from "@/e2e/servers/mastodon-world";
import { unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { adapterOf } from "@/lib/link/adapters";
import { readAccount } from "@/lib/link/read-account";
import { recordScore } from "@/lib/score/record-score";
import { scoreOf } from "@/lib/score/score-of";
import { trustByAge } from "@/lib/score/trust";

let server: FaultyMastodon;
const wait = { timeout: 30_000 };

beforeAll(async () => {
  server = await startReachable();
});
afterAll(async () => {
  await stopJobs();
  await server.stop();
});

/** Several pages of everything, and posts whose lists say more than the notifications. */
function largeWorld(): void {
  const { world } = server;
  const people = livelyWorld(world, "large");
  const liked = status(world.me, 50, { favourites_count: 3, reblogs_count: 1, replies_count: 1 });
  world.favouritedBy.set(liked.id, people.slice(0, 3));
  world.rebloggedBy.set(liked.id, [account("dot@far.example")]);
  const reply = status(account("eve@far.example"), 40, { in_reply_to_id: liked.id });
  world.descendants.set(liked.id, [reply]);
  world.statuses.push(liked, ...Array.from({ length: 90 }, (_, index) => status(world.me, 100 + index)));
  world.me.statuses_count = world.statuses.length;
  world.notifications.push(
    ...Array.from({ length: 60 }, (_, index) =>
      notification("follow", account(`f${index}@far.example`), 100 + index),
    ),
  );
  world.favourites = Array.from({ length: 50 }, (_, index) =>
    status(account(`g${index % 20}@far.example`), 90 + index),
  );
}

test("a reading that is killed again and again, wherever it is, comes to what one reading finds", async () => {
  largeWorld();
  const member = await newMember();
  const { account: id, read } = await link(member, server.host);
  for (const path of ["/verify_credentials", "/notifications", "/statuses", "/context", "/favourites"]) {
    await killedAt(server, read, path);
    expect(await db.scoreSnapshot.count({ where: { userId: member } })).toBe(0);
  }
  const { grantSealed, ...linked } = await db.linkedAccount.findUniqueOrThrow({ where: { id } });
  expect(linked.cursor).not.toBeNull();
  const asked = server.asked.length;
  await readAccount(read);
  // It went on where it was.
  expect(server.asked.slice(asked).some((path) => path.includes("/statuses?"))).toBe(false);

  const whole = new FoundStore();
  const adapter = await adapterOf("mastodon");
  await readWellInto(whole, adapter, { ...linked, grant: unseal(grantSealed) });
  const posts = await db.post.findMany({ where: { linkedAccountId: id } });
  expect(posts.map(({ remoteId }) => remoteId).sort()).toEqual(whole.posts.map((one) => one.remoteId).sort());
  const acts = await db.engagement.findMany({ where: { linkedAccountId: id }, include: { engager: true } });
  expect(
    acts
      .map(({ direction, kind, target, at, engager }) =>
        JSON.stringify([direction, kind, engager.who, target, at]),
      )
      .sort(),
  ).toEqual(
    whole.engagements
      .map(({ direction, kind, target, at, who }) => JSON.stringify([direction, kind, who, target, at]))
      .sort(),
  );

  const now = new Date();
  const days = (now.getTime() - Date.UTC(2020, 1, 2)) / 86_400_000;
  const acting = (direction: "RECEIVED" | "GIVEN") =>
    whole.engagements
      .filter((act) => act.direction === direction)
      .map(({ who, kind, at, postRemoteId }) => ({
        ...{ who, kind, at: at.getTime() },
        ...(postRemoteId ? { post: postRemoteId } : {}),
      }));
  const activity = {
    network: "mastodon",
    posts: whole.posts.map(({ remoteId, at }) => ({
      ...{ id: remoteId, at: at.getTime(), promotional: false, topics: [] },
      duplicate: posts.some((post) => post.remoteId === remoteId && post.repeatsRemoteId !== null),
    })),
    ...{ received: acting("RECEIVED"), given: acting("GIVEN"), counted: [] },
    ...{ followers: server.world.me.followers_count, body: 0 },
  };
  const score = await recordScore(member, now);
  expect(score).toEqual(scoreOf([activity], () => trustByAge(days), now.getTime()));
  expect(score.value).toBeGreaterThan(5);
}, 180_000);

test("of two runs of one reading, the one that was taken for dead stores nothing more", async () => {
  server.world.me = account("zoe");
  server.world.statuses = [status(server.world.me, 1)];
  const member = await newMember();
  const { account: id, read } = await link(member, server.host);
  server.setFaults({ on: "/statuses", as: "slow", times: 1 });
  const asked = server.asked.length;
  const first = readAccount(read);
  await expect
    .poll(() => server.asked.slice(asked).some((path) => path.includes("/statuses")), wait)
    .toBe(true);
  await readAccount(read);
  expect((await db.accountRead.findUniqueOrThrow({ where: { id: read } })).finishedAt).toBeNull();
  await db.accountRead.updateMany({ where: { id: read }, data: { beatAt: new Date(0) } });
  await readAccount(read);
  const done = await db.accountRead.findUniqueOrThrow({ where: { id: read } });
  expect(done).toMatchObject({ step: "DONE", trouble: null });
  await first;
  expect(await db.accountRead.findUniqueOrThrow({ where: { id: read } })).toEqual(done);
  expect(await db.post.count({ where: { linkedAccountId: id } })).toBe(1);
}, 60_000);
