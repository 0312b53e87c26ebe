import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Fault } from "@/e2e/servers/faults";
import { link, newMember, sentenceOf, startReachable } from "@/e2e/servers/linking";
import type { FaultyMastodon } from "@/e2e/servers/mastodon-faults";
import { livelyWorld, type WorldAccount } from "@/e2e/servers/mastodon-world";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { complete, giveUp, giveUpByFault } from "@/lib/link/end-read";
import { readProgress } from "@/lib/link/queries";
import { readAccount } from "@/lib/link/read-account";
import { retryRead } from "@/lib/link/retry-read";
import { startRead } from "@/lib/link/start-read";
import { storeBatch } from "@/lib/link/store-batch";
import { takeRead } from "@/lib/link/take-read";
import type { ReadEngager } from "@/lib/network/adapter";
import { trouble } from "@/lib/network/trouble";
import { whoOf } from "@/lib/network/who";
import { scoreHistory, scoreOfMember } from "@/lib/score/queries";

const dayMs = 86_400_000;

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

const progress = () => readProgress(member, linked.account, new Date());
const counts = async () => ({
  posts: await db.post.count({ where: { linkedAccountId: linked.account } }),
  engagements: await db.engagement.count({ where: { linkedAccountId: linked.account } }),
});

test("reads to the end and scores what was read", async () => {
  await readAccount(linked.read);
  expect(await progress()).toMatchObject({
    finished: true,
    step: "DONE",
    trouble: null,
  });
  expect(await counts()).toEqual({ posts: 11, engagements: 24 });
  const score = await scoreOfMember(member);
  expect(score?.lines.find(({ pillar }) => pillar === "conversation")?.points).toBeGreaterThan(0);
  const person = people[0]?.acct ?? "";
  expect(await db.engager.findUnique({ where: { who: whoOf("mastodon", person) } })).toMatchObject({
    bot: false,
    createdOn: new Date("2020-02-02"),
  });
  const rows = JSON.stringify([
    await db.post.findMany(),
    await db.engagement.findMany(),
    await db.engager.findMany(),
  ]);
  for (const secret of [person, "elsewhere.example", "Post 1"]) expect(rows).not.toContain(secret);
});

test("the same reading twice counts once", async () => {
  await readAccount(linked.read);
  const [before, score] = [await counts(), await scoreOfMember(member)];
  await readAccount(await startRead(linked.account));
  await readAccount(linked.read);
  expect(await counts()).toEqual(before);
  expect((await scoreOfMember(member))?.value).toBeCloseTo(score?.value ?? 0, 1);
  expect(await scoreHistory(member)).toHaveLength(1);
});

test("what is taken down on the network is taken down here, with what others did to it", async () => {
  await readAccount(linked.read);
  const gone = server.world.statuses.splice(-2, 1)[0];
  if (!gone) throw new Error("no post");
  server.world.notifications = [];
  await readAccount(await startRead(linked.account));
  expect(await db.post.count({ where: { remoteId: gone.id, linkedAccountId: linked.account } })).toBe(0);
  expect(
    await db.engagement.count({ where: { postRemoteId: gone.id, linkedAccountId: linked.account } }),
  ).toBe(0);
  expect((await counts()).posts).toBe(10);
  // What the network merely no longer lists stays.
  expect((await counts()).engagements).toBeGreaterThan(8);
});

const faults: [Fault, string][] = [
  [{ on: "/notifications", as: "down" }, "does not answer right now. Try again in a few minutes."],
  [
    { on: "/statuses", as: "huge" },
    "sent far more than was asked for, so reading was stopped. Try again later; if it stays so, tell the people who run it.",
  ],
  [
    { on: "/favourites", as: "html" },
    "sent a web page instead of an answer, as servers do during maintenance. Try again later.",
  ],
  [
    { on: "/notifications", as: "malformed" },
    "answered in a way that Laurel does not understand. Try again later; it may be in the middle of an update.",
  ],
  [{ on: "/favourites", as: "broken" }, "has a problem of its own right now. Try again in a few minutes."],
];
test.each(faults)(
  "a reading that fails with %o says why, changes nothing, and can be tried again",
  async (fault, sentence) => {
    await readAccount(linked.read);
    const [before, score] = [await counts(), await scoreOfMember(member)];
    server.world.statuses.splice(0);
    server.setFaults(fault);
    const again = await startRead(linked.account);
    await readAccount(again);
    expect(await progress()).toMatchObject({
      id: again,
      finished: true,
      trouble: `${server.host} ${sentence}`,
    });
    expect(await counts()).toEqual(before);
    expect(await scoreOfMember(member)).toEqual(score);
    server.setFaults();
    expect(await retryRead(member, { account: linked.account })).toEqual({ ok: true, value: undefined });
    expect(await progress()).toMatchObject({ finished: false, doing: "Waiting for its turn" });
  },
);

test("a fault of ours is told, its time stands still, and it is tried again a day later, not a minute", async () => {
  await readAccount(linked.read);
  const due = new Date(Date.now() + 1.1 * dayMs);
  // As with a key that is no longer in the ring.
  await db.linkedAccount.update({ where: { id: linked.account }, data: { grantSealed: "gone.a.b.c" } });
  await readAccount(await startRead(linked.account), { now: () => due });
  expect((await progress())?.trouble).toContain("Something went wrong on our side");
  const account = await db.linkedAccount.findUniqueOrThrow({ where: { id: linked.account } });
  expect(account.unreadableSince).toEqual(due);
  expect((account.nextReadAt?.getTime() ?? 0) - due.getTime()).toBeGreaterThan(dayMs / 2);
});

test("a reading that comes to no end is given up after a day", async () => {
  const tomorrow = new Date(Date.now() + 1.1 * dayMs);
  await readAccount(linked.read, { now: () => tomorrow, longestMs: -1 });
  expect(await progress()).toMatchObject({ finished: true });
  expect((await progress())?.trouble).toContain("took too long to answer");
});

test("a run whose read another took over changes nothing any more, whatever it still meets", async () => {
  const now = new Date();
  const first = await takeRead(linked.read, randomUUID(), now);
  const second = await takeRead(linked.read, randomUUID(), new Date(now.getTime() + 6 * 60_000));
  if (!first || !second) throw new Error("nothing to read");
  await giveUp(first, trouble("token_revoked"), now);
  await giveUpByFault(first, now);
  await complete(first, now);
  expect(await progress()).toMatchObject({ finished: false, trouble: null });
  const untouched = { lastReadAt: null, nextReadAt: null, unreadableSince: null, relinkNeededAt: null };
  const account = () => db.linkedAccount.findUniqueOrThrow({ where: { id: linked.account } });
  expect(await account()).toMatchObject(untouched);
  await giveUp(second, trouble("token_revoked"), now);
  expect(await account()).toMatchObject({ unreadableSince: now, relinkNeededAt: now });
});

test("a revoked token asks for a new link, and neither data nor score is lost", async () => {
  await readAccount(linked.read);
  const [before, score] = [await counts(), await scoreOfMember(member)];
  await server.oauth.revokeAll();
  await readAccount(await startRead(linked.account));
  expect((await progress())?.trouble).toBe(
    `${server.host} no longer lets Laurel read this account. Link it again to go on; until then your score stays as it is.`,
  );
  expect(sentenceOf(await retryRead(member, { account: linked.account }))).toBe(
    "The server no longer lets Laurel read this account. Link it again first.",
  );
  expect([await counts(), await scoreOfMember(member)]).toEqual([before, score]);
  const renewed = await link(member, server.host);
  await readAccount(renewed.read);
  expect(await progress()).toMatchObject({ finished: true, trouble: null });
});

test("a short pause is waited out", async () => {
  server.setFaults({ on: "/notifications", as: "too_many", retryAfter: 1, times: 1 });
  const started = Date.now();
  await readAccount(linked.read);
  expect(Date.now() - started).toBeGreaterThanOrEqual(900);
  expect(await progress()).toMatchObject({ finished: true, trouble: null });
});

test("a network that asks for pauses for a day is given up, with the time it named", async () => {
  server.setFaults({ on: "/notifications", as: "too_many", retryAfter: 3_600 });
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  await readAccount(linked.read, { now: () => tomorrow });
  const read = await readProgress(member, linked.account, tomorrow);
  expect(read).toMatchObject({
    finished: true,
    trouble: `${server.host} asks for a pause. Try again in 60 minutes.`,
  });
  expect(sentenceOf(await retryRead(member, { account: linked.account }, tomorrow), tomorrow)).toBe(
    `${server.host} asks for a pause. Try again in 60 minutes.`,
  );
});

test("one read at a time for each account", async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => startRead(linked.account)));
  expect(new Set(ids)).toEqual(new Set([linked.read]));
});

test("a whole reading rests for ten minutes, and strangers can neither read nor see it", async () => {
  await readAccount(linked.read);
  expect(sentenceOf(await retryRead(member, { account: linked.account }))).toBe(
    "This account was read within the last 10 minutes, so there is nothing new yet. Try again later.",
  );
  const later = new Date(Date.now() + 11 * 60_000);
  const stranger = await newMember();
  expect(sentenceOf(await retryRead(stranger, { account: linked.account }, later))).toBe(
    "This account is not linked any more.",
  );
  expect(await readProgress(stranger, linked.account, new Date())).toBeNull();
  expect(await retryRead(member, { account: linked.account }, later)).toMatchObject({ ok: true });
});

test("another server's word makes nobody a bot and changes nobody's age, their own server's does", async () => {
  await readAccount(linked.read);
  const [person] = people;
  const who = whoOf("mastodon", person?.acct ?? "");
  const known = await db.engager.findUniqueOrThrow({ where: { who } });
  expect(known.bot).toBe(false);
  const lie = { who, createdAt: new Date(), bot: true, firstHand: false };
  const read = await takeRead(await startRead(linked.account), randomUUID(), new Date());
  if (!read) throw new Error("nothing to read");
  const hear = (engager: ReadEngager) => {
    const progress = { step: "GIVEN", done: 0, total: null } as const;
    return storeBatch(read, { progress, cursor: {}, found: { engagers: [engager] } }, new Date());
  };
  await hear(lie);
  expect(await db.engager.findUniqueOrThrow({ where: { who } })).toEqual(known);
  await hear({ ...lie, firstHand: true });
  expect(await db.engager.findUniqueOrThrow({ where: { who } })).toMatchObject({ bot: true });
});
