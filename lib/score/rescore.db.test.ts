import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { newMembers } from "@/e2e/fixtures/marketplace";
import { db } from "@/lib/db";
import { dayMs } from "@/lib/score/decay";
import { recordScore } from "@/lib/score/record-score";
import { cutDay, sliceSize } from "@/lib/score/rescore-all";
import { rescoreSlice } from "@/lib/score/rescore-slice";
import { utcDay } from "@/lib/score/snapshot";
import { everybody, spreadScores } from "@/lib/score/spread-scores";

const now = new Date();
const day = utcDay(now);
const many = 1_250;

beforeAll(async () => {
  const members = await newMembers(many);
  await db.linkedAccount.createMany({
    data: members.map((userId, index) => ({
      ...{
        userId,
        network: "mastodon",
        origin: "https://social.example",
        handle: `m${index}@social.example`,
      },
      ...{ remoteId: String(index), identityHmac: randomUUID(), grantSealed: "none", lastReadAt: now },
      followers: index,
    })),
  });
});

async function work(): Promise<number> {
  let scored = 0;
  for (;;) {
    const members = await rescoreSlice(day, now);
    if (members === null) return scored;
    scored += members;
  }
}

test("several who work at once score each member exactly once, and a score of the day stays", async () => {
  const first = await db.linkedAccount.findFirstOrThrow({ orderBy: { userId: "asc" } });
  await db.linkedAccount.update({ where: { id: first.id }, data: { followers: 900_000 } });
  const before = await recordScore(first.userId, new Date(Math.max(day.getTime(), now.getTime() - 1)));
  await db.linkedAccount.update({ where: { id: first.id }, data: { followers: 0 } });
  await Promise.all([cutDay(now), cutDay(now)]);
  expect(await db.rescoreSlice.count({ where: { day } })).toBe(Math.ceil(many / sliceSize));
  const scored = await Promise.all([work(), work(), work()]);
  expect(scored.reduce((sum, members) => sum + members, 0)).toBe(many);
  const snapshots = await db.scoreSnapshot.groupBy({ by: ["userId"], where: { day }, _count: true });
  expect(snapshots).toHaveLength(many);
  expect(snapshots.every(({ _count }) => _count === 1)).toBe(true);
  const kept = await db.scoreSnapshot.findFirstOrThrow({ where: { userId: first.userId } });
  expect(kept.valueTenths).toBe(Math.round(before.value * 10));
});

test("what a slice gives is what scoring the member alone gives", async () => {
  const some = await db.scoreSnapshot.findMany({ where: { day }, take: 5, orderBy: { userId: "desc" } });
  for (const { userId, id: _, ...kept } of some) {
    await recordScore(userId, now);
    const again = await db.scoreSnapshot.findFirstOrThrow({ where: { userId, day } });
    expect(again).toMatchObject(kept);
  }
});

test("a day that is done has nothing left, a new formula beside has everything", async () => {
  expect(await rescoreSlice(day, now)).toBeNull();
  await cutDay(now);
  expect(await rescoreSlice(day, now)).toBeNull();
  await db.formulaRun.create({ data: { version: "1.1.0", besideSince: now } });
  await cutDay(now);
  await work();
  expect(await db.scoreSnapshot.count({ where: { day, formula: "1.1.0" } })).toBe(many);
  expect(await db.scoreSnapshot.count({ where: { day } })).toBe(2 * many);
});

test("how the scores are spread is kept once, over everybody and by reach", async () => {
  await spreadScores(day);
  const spread = await db.scoreSpread.findMany({ where: { day, formula: "1.0.0" } });
  expect(spread.map(({ reach }) => reach).toSorted((a, b) => a - b)).toEqual([
    everybody,
    10,
    30,
    100,
    300,
    1000,
  ]);
  const whole = spread.find(({ reach }) => reach === everybody);
  expect(whole?.cohort).toMatchObject({ people: many });
  await db.scoreSnapshot.deleteMany({ where: { day } });
  await spreadScores(day);
  expect(await db.scoreSpread.count({ where: { day, formula: "1.0.0" } })).toBe(spread.length);
});

test("yesterday is another day", async () => {
  const yesterday = new Date(now.getTime() - dayMs);
  await cutDay(yesterday);
  expect(await rescoreSlice(utcDay(yesterday), yesterday)).toBe(sliceSize);
  expect(await db.scoreSnapshot.count({ where: { day: utcDay(yesterday) } })).toBe(sliceSize);
});
