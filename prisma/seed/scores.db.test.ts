import { beforeAll, describe, expect, test } from "vitest";
import { demoPeople } from "@/lib/account/sign-in-as-demo";
import { db } from "@/lib/db";
import { v1 } from "@/lib/score/formula";
import { v1_1 } from "@/lib/score/formulas";
import { loadMembers } from "@/lib/score/load-members";
import { recordScore } from "@/lib/score/record-score";
import { scoreOf } from "@/lib/score/score-of";
import { shiftShape } from "@/lib/score/shift";
import { inTenths, unpackedLines, unpackedTopics, utcDay } from "@/lib/score/snapshot";
import { everybody } from "@/lib/score/spread-scores";
import { storeEverybody } from "@/prisma/seed/fill";
import { recordScores } from "@/prisma/seed/scores";

const now = new Date();

beforeAll(async () => {
  await db.$transaction((tx) => storeEverybody(tx, now), { timeout: 120_000 });
  await recordScores(now);
}, 180_000);

/** Everybody's score of today. */
const scoresOfToday = (formula = v1.version) =>
  db.scoreSnapshot.findMany({
    where: { day: utcDay(now), formula },
    orderBy: { userId: "asc" },
    include: { user: { select: { name: true } } },
  });

describe("accounts", () => {
  test("members have accounts on three networks, some of which want something of them, and none is read by itself", async () => {
    const accounts = await db.linkedAccount.findMany();
    const members = [...Map.groupBy(accounts, ({ userId }) => userId).values()];
    expect(members.filter((own) => own.length > 1).length).toBeGreaterThanOrEqual(24);
    expect(members.filter((own) => own.every(({ network }) => network === "github")).length).toBeGreaterThan(
      2,
    );
    expect(accounts.filter(({ relinkNeededAt }) => relinkNeededAt).length).toBeGreaterThan(0);
    expect(await db.accountRead.count({ where: { trouble: { not: null } } })).toBeGreaterThan(1);
    expect(accounts.every(({ nextReadAt }) => nextReadAt === null)).toBe(true);
  });

  test("whom they have to do with is on the network of the account, and stars are on their works", async () => {
    const [strays] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from engagement join linked_account on linked_account.id = linked_account_id
      join engager on engager.id = engager_id where engager.network <> linked_account.network`;
    expect(strays?.count).toBe(0);
    const gitHub = await db.linkedAccount.findMany({
      where: { network: "github" },
      include: { works: true },
    });
    for (const { body, works } of gitHub) {
      expect(works.length).toBeGreaterThan(1);
      expect(works.reduce((sum, { approvals }) => sum + approvals, 0)).toBe(body);
    }
  });
});

test("appeals wait and are answered; the granted one cleared its mark", async () => {
  const appeals = await db.appeal.findMany({ include: { decision: true } });
  const answers = appeals.map(({ decision }) => decision?.granted ?? null);
  expect(answers.toSorted()).toEqual([false, null, null, true]);
  expect(appeals.filter(({ subject }) => subject === "SCORE")).toHaveLength(1);
  for (const { at, subject, linkedAccountId, postRemoteId, decision } of appeals) {
    expect(at < now && (!decision || (decision.at > at && decision.at < now))).toBe(true);
    if (!linkedAccountId || !postRemoteId) continue;
    const post = await db.post.findFirstOrThrow({ where: { linkedAccountId, remoteId: postRemoteId } });
    expect(post.at < at).toBe(true);
    expect(subject === "REPEAT" ? post.repeatsRemoteId : post.promotionSigns[0]).toBeTruthy();
  }
  const { id: mara } = await db.user.findUniqueOrThrow({ where: { email: demoPeople.member } });
  const [loaded] = await loadMembers([mara], now, db);
  const posts = loaded?.accounts.flatMap((account) => account.posts) ?? [];
  expect(posts.filter(({ duplicate }) => duplicate)).toHaveLength(1);
  expect(posts.filter(({ promotional }) => promotional).length).toBeGreaterThan(1);
});

describe("scores", () => {
  test("every snapshot's lines sum to its value", async () => {
    const snapshots = await db.scoreSnapshot.findMany();
    expect(snapshots.length).toBeGreaterThan(400);
    for (const { valueTenths, lines } of snapshots) {
      expect(unpackedLines(lines).reduce((sum, { points }) => sum + inTenths(points), 0)).toBe(valueTenths);
    }
  });

  test("they are spread, and equal what the score makes of what is stored", async () => {
    const latest = await scoresOfToday();
    const shown = latest.map(({ shown }) => shown);
    expect(Math.min(...shown)).toBe(1);
    expect(Math.max(...shown)).toBeGreaterThan(65);
    for (const decade of [10, 20, 30, 40, 50, 60]) {
      expect(shown.some((value) => value >= decade && value < decade + 10)).toBe(true);
    }
    for (const { userId, scoredAt, valueTenths } of latest.slice(0, 5)) {
      expect((await recordScore(userId, scoredAt)).value).toBe(valueTenths / 10);
    }
  });

  test("trust was weighed from seeds, and a ring that would be heard without them is not", async () => {
    const weighings = await db.trustWeighing.findMany();
    expect(weighings).toMatchObject([{ seeded: true, seeds: 8 }]);
    expect(await db.trustSeed.count({ where: { withdrawnAt: null } })).toBe(8);
    const ring = (await scoresOfToday()).filter(({ user }) => user.name?.endsWith(" Vale"));
    expect(ring).toHaveLength(4);
    expect(Math.max(...ring.map(({ shown }) => shown))).toBeLessThanOrEqual(15);
    for (const { accounts } of await loadMembers(
      ring.map(({ userId }) => userId),
      now,
      db,
    ))
      expect(scoreOf(accounts, () => 1, now.getTime()).value).toBeGreaterThan(30);
  });

  test("topics are heard: Mara's from drawing to code, and most members' own", async () => {
    const heard = (await scoresOfToday()).map(({ user, topics }) => ({
      ...user,
      topics: unpackedTopics(topics),
    }));
    const ofMara = heard.find(({ name }) => name?.startsWith("Mara "))?.topics.map(({ topic }) => topic);
    expect(ofMara).toEqual(
      expect.arrayContaining(["illustration", "cycling", "typography", "web-development"]),
    );
    expect(heard.filter(({ topics }) => topics.length >= 3).length).toBeGreaterThan(heard.length / 2);
    expect(Math.max(...heard.map(({ topics }) => topics[0]?.value ?? 0))).toBeGreaterThan(40);
  });

  test("how they are spread is counted, and what the candidate would move is known", async () => {
    expect(await db.rescoreSlice.count({ where: { doneAt: null } })).toBe(0);
    const before = await scoresOfToday();
    const spreads = await db.scoreSpread.findMany({ where: { day: utcDay(now), reach: everybody } });
    expect(spreads.map(({ cohort }) => cohort)).toMatchObject([1, 2].map(() => ({ people: before.length })));
    const after = new Map((await scoresOfToday(v1_1.version)).map((one) => [one.userId, one]));
    expect(after.size).toBe(before.length);
    const moved = before.filter(({ userId, valueTenths }) => after.get(userId)?.valueTenths !== valueTenths);
    expect(moved.length).toBeGreaterThan(2);
    const shift = await db.formulaShift.findFirstOrThrow({ where: { day: utcDay(now) } });
    const { differences } = shiftShape.parse(shift.shift);
    expect(differences.find(({ tenths }) => tenths === 0)?.people).toBe(before.length - moved.length);
    const run = await db.formulaRun.findUniqueOrThrow({ where: { version: v1_1.version } });
    expect(now.getTime() - run.besideSince.getTime()).toBe(12 * 86_400_000);
    const sooner = { formula: v1_1.version, scoredAt: { lt: run.besideSince } };
    expect(await db.scoreSnapshot.count({ where: sooner })).toBe(0);
  });

  test("who cannot be read since ten days has the score of the last reading", async () => {
    const { userId, lastReadAt } = await db.linkedAccount.findFirstOrThrow({
      where: {
        relinkNeededAt: { lt: new Date(now.getTime() - 9 * 86_400_000) },
        unreadableSince: { not: null },
      },
    });
    const where = { userId, formula: v1.version, scoredAt: lastReadAt ?? now };
    const then = await db.scoreSnapshot.findFirstOrThrow({ where });
    const today = (await scoresOfToday()).find((one) => one.userId === userId);
    expect(today?.valueTenths).toBeGreaterThanOrEqual(then.valueTenths);
  });
});
