import { beforeAll, expect, test } from "vitest";
import golden from "@/e2e/fixtures/golden.json";
import { monthsBefore, storeActs, storePersons } from "@/e2e/fixtures/stored";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import type { EngagementKind } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { gateScoreOf, scoreHistory, scoreOfMember, scoreSources } from "@/lib/score/queries";
import { recordScore } from "@/lib/score/record-score";
import { scoreOf } from "@/lib/score/score-of";
import { inTenths, unpackedLines, utcDay } from "@/lib/score/snapshot";
import { trustByAge } from "@/lib/score/trust";
import type { Prisma } from "@/prisma/generated/client";

let counter = 0;

beforeAll(() => monthsBefore(now));

async function newMember(): Promise<MemberId> {
  counter += 1;
  const user = await db.user.create({ data: { email: `score-${counter}@example.org` } });
  return user.id as MemberId;
}

async function link(
  userId: string,
  more: Partial<Prisma.LinkedAccountUncheckedCreateInput> = {},
): Promise<string> {
  counter += 1;
  const account = await db.linkedAccount.create({
    data: {
      userId,
      network: "mastodon",
      origin: "https://social.example",
      remoteId: `${counter}`,
      handle: `member${counter}@social.example`,
      identityHmac: `identity ${counter}`,
      grantSealed: "sealed",
      lastReadAt: now,
      ...more,
    },
  });
  return account.id;
}

// The reference case with one network, as a reading would have stored it.
const [reference] = golden;
const [activity] = reference?.activity ?? [];
if (!reference || !activity) throw new Error("the reference cases are missing");
const now = new Date(reference.now);
type ToldAct = { who: string; kind: EngagementKind; at: number; post?: string };
const ageDays = (who: string) => (Number(who.slice(1)) * 37) % 400;

async function storeReference(linkedAccountId: string, prefix: string): Promise<void> {
  const { posts, received, given } = activity as NonNullable<typeof activity>;
  const people = new Set([...received, ...given].map(({ who }) => who));
  await db.post.createMany({
    data: posts.map(({ id, at, promotional, duplicate }) => ({
      linkedAccountId,
      remoteId: id,
      at: new Date(at),
      promotionSigns: promotional ? ["paid_tag"] : [],
      repeatsRemoteId: duplicate ? "another" : null,
      seenAt: now,
    })),
  });
  await storePersons(
    [...people].map((who) => ({
      who: prefix + who,
      createdOn: new Date(now.getTime() - ageDays(who) * dayMs),
    })),
  );
  const acts = (direction: "RECEIVED" | "GIVEN", told: readonly ToldAct[]) =>
    told.map(({ who, kind, at, post }) => ({ who: prefix + who, direction, kind, at: new Date(at), post }));
  await storeActs(linkedAccountId, [
    ...acts("RECEIVED", received as ToldAct[]),
    ...acts("GIVEN", given as ToldAct[]),
  ]);
}

test("the stored score is scoreOf on what is stored, with its lines", async () => {
  const member = await newMember();
  const account = await link(member, { followers: activity.followers, body: activity.body });
  await storeReference(account, `${account} `);
  const recorded = await recordScore(member, now);

  const plain = { ...activity, counted: [] };
  const expected = scoreOf(
    [plain as Parameters<typeof scoreOf>[0][number]],
    (who) => trustByAge(ageDays(who)),
    now.getTime(),
  );
  expect(expected.value).toBeGreaterThan(5);
  expect(recorded).toEqual(expected);
  expect(await scoreOfMember(member)).toEqual({ ...expected, topics: [], scoredAt: now });
});

test("scoring twice on a day keeps one score of it, the later one", async () => {
  const member = await newMember();
  const account = await link(member, { followers: 100 });
  await recordScore(member, now);
  await db.linkedAccount.update({ where: { id: account }, data: { followers: 100_000 } });
  const later = await recordScore(member, new Date(now.getTime() + 3_600_000));
  expect(await scoreHistory(member)).toEqual([
    { day: utcDay(now), value: later.value, band: later.band, formula: later.formula },
  ]);
  expect((await scoreOfMember(member))?.lines).toEqual(later.lines);
});

test("twenty scorings at once leave one score whose lines sum to it", async () => {
  const member = await newMember();
  await link(member, { followers: 1000 });
  await Promise.all(Array.from({ length: 20 }, () => recordScore(member, now)));
  const snapshots = await db.scoreSnapshot.findMany({ where: { userId: member } });
  expect(snapshots).toHaveLength(1);
  const [snapshot] = snapshots;
  const lines = unpackedLines(snapshot?.lines);
  expect(lines.reduce((sum, { points }) => sum + inTenths(points), 0)).toBe(snapshot?.valueTenths);
});

test("the member's own accounts, bots and nobody else are ignored; unknown age is the least trust", async () => {
  const member = await newMember();
  const account = await link(member);
  const own = await link(member, { identityHmac: "myself" });
  const reply = (who: string) => ({
    who,
    direction: "RECEIVED" as const,
    kind: "accepted" as const,
    at: now,
  });
  await storePersons([
    { who: "a bot", bot: true, createdOn: new Date(0) },
    { who: "myself", createdOn: new Date(0) },
    { who: "nobody knows when" },
  ]);
  await storeActs(account, [reply("a bot"), reply("myself")]);
  await storeActs(own, [reply("a bot")]);
  expect((await recordScore(member, now)).value).toBe(1);
  await storeActs(own, [{ ...reply("nobody knows when"), post: "else" }]);
  const received = [{ who: "x", kind: "accepted" as const, at: now.getTime() }];
  const one = { network: "mastodon", posts: [], received, given: [], counted: [], followers: 0, body: 0 };
  expect(await recordScore(member, now)).toEqual(scoreOf([one], () => 0.2, now.getTime()));
});

test("somebody who engaged with fifty members in a week is trusted half", async () => {
  const member = await newMember();
  const account = await link(member);
  const at = new Date(now.getTime() - dayMs);
  await storePersons([{ who: "busy", createdOn: new Date(0) }]);
  await db.engager.updateMany({ where: { who: "busy" }, data: { membersThisWeek: 50 } });
  await storeActs(account, [{ who: "busy", direction: "RECEIVED", kind: "reply", at }]);
  const received = [{ who: "busy", kind: "reply" as const, at: at.getTime() }];
  const one = { network: "mastodon", posts: [], received, given: [], counted: [], followers: 0, body: 0 };
  expect(await recordScore(member, now)).toEqual(scoreOf([one], () => 0.5, now.getTime()));
});

test("an account that was never read to its end counts for nothing yet", async () => {
  const member = await newMember();
  await link(member, { followers: 5000 });
  const before = await recordScore(member, now);
  await link(member, { followers: 90_000, body: 500, lastReadAt: null });
  expect(await recordScore(member, now)).toEqual(before);
});

test("an account that must be linked again keeps what it gave", async () => {
  const member = await newMember();
  const account = await link(member, { followers: 5000 });
  const before = await recordScore(member, now);
  await db.linkedAccount.update({ where: { id: account }, data: { relinkNeededAt: now } });
  expect(await recordScore(member, now)).toEqual(before);
  expect(await scoreSources(member)).toMatchObject([{ relinkNeeded: true, reading: false }]);
});

test("the gate score is the best band of 14 days, the member's own and never one to come", async () => {
  const [member, stranger] = await Promise.all([newMember(), newMember()]);
  expect(await gateScoreOf(member, now)).toBeNull();
  const account = await link(member, { followers: 900_000, body: 9000 });
  const best = await recordScore(member, new Date(now.getTime() - 10 * dayMs));
  await db.linkedAccount.update({ where: { id: account }, data: { followers: 3, body: 0 } });
  const today = await recordScore(member, now);
  expect(best.band[1]).toBeGreaterThan(today.band[1]);
  expect(await gateScoreOf(member, now)).toBe(best.band[1]);
  expect(await gateScoreOf(member, new Date(now.getTime() + 4 * dayMs))).toBe(today.band[1]);
  expect(await gateScoreOf(member, new Date(now.getTime() - 11 * dayMs))).toBeNull();
  expect(await gateScoreOf(stranger, now)).toBeNull();
  expect(await scoreOfMember(stranger)).toBeNull();
  expect(await scoreHistory(stranger)).toEqual([]);
});

test("history runs from the oldest day to the newest", async () => {
  const member = await newMember();
  await link(member, { followers: 10 });
  for (const ago of [0, 3, 1]) await recordScore(member, new Date(now.getTime() - ago * dayMs));
  const days = (await scoreHistory(member)).map(({ day }) => day.getTime());
  expect(days).toHaveLength(3);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
});
