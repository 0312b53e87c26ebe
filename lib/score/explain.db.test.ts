import { expect, test } from "vitest";
import { newHeardMember } from "@/e2e/fixtures/heard";
import { linkAccount } from "@/e2e/fixtures/linked";
import { newMember, newMembers } from "@/e2e/fixtures/marketplace";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { changesBetween } from "@/lib/score/changes";
import { cohortOf } from "@/lib/score/cohort";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { pastOf } from "@/lib/score/past-queries";
import { scoreOfMember } from "@/lib/score/queries";
import { recordScore } from "@/lib/score/record-score";
import { utcDay } from "@/lib/score/snapshot";
import { everybodysSpread, peersOf } from "@/lib/score/spread-queries";
import { everybody } from "@/lib/score/spread-scores";
import { stepsOf } from "@/lib/score/step-queries";

const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * dayMs);

async function scored(userId: MemberId, days: number, tenths: number, formula = v1.version): Promise<void> {
  const at = ago(days);
  await db.scoreSnapshot.create({
    data: {
      ...{
        userId,
        day: utcDay(at),
        scoredAt: at,
        formula,
        valueTenths: tenths,
        shown: Math.round(tenths / 10),
      },
      ...{ bandLow: 1, bandHigh: 100, withheldResonance: 0, withheldConversation: 0, withheldListening: 0 },
      lines: [
        ["base", null, 10],
        ["reach", "mastodon", tenths - 10],
      ],
    },
  });
}

async function pastOfMember(member: MemberId) {
  const score = await scoreOfMember(member);
  if (!score) throw new Error("no score");
  return { score, past: await pastOf(member, score) };
}

test("a score is compared with the nearest earlier day of the same formula, and with nobody else's", async () => {
  const [member, other] = [await newMember(), await newMember()];
  for (const [days, tenths] of [
    [0, 300],
    [6, 290],
    [9, 250],
    [40, 200],
    [95, 120],
  ] as const)
    await scored(member, days, tenths);
  await scored(member, 7, 990, "1.1.0");
  await scored(other, 7, 880);
  const { score, past } = await pastOfMember(member);
  expect(past.week).toMatchObject({ day: utcDay(ago(9)), value: 25 });
  expect(past.month).toMatchObject({ day: utcDay(ago(40)), value: 20 });
  expect(past.quarter).toMatchObject({ day: utcDay(ago(95)), value: 12 });
  expect(past.first).toEqual(past.quarter);
  expect(past.week && changesBetween(past.week, score)).toEqual({
    difference: 5,
    changes: [{ pillar: "reach", network: "mastodon", points: 5 }],
  });
});

test("who began three days ago is compared with then, who began today with nothing", async () => {
  const [member, newest] = [await newMember(), await newMember()];
  for (const days of [0, 1, 3]) await scored(member, days, 100 - days);
  await scored(newest, 0, 100);
  const { past } = await pastOfMember(member);
  expect(past).toMatchObject({
    week: null,
    month: null,
    quarter: null,
    first: { day: utcDay(ago(3)), value: 9.7 },
  });
  expect((await pastOfMember(newest)).past).toEqual({ week: null, month: null, quarter: null, first: null });
});

test("people of one's reach are those of the latest night, and nobody while they are too few", async () => {
  const member = await newMember();
  await linkAccount(member, { followers: 900 });
  await linkAccount(member, { followers: 400 });
  await linkAccount(member, { followers: 50_000, lastReadAt: null });
  const reach = { from: 1000, below: 3000 };
  expect(await peersOf(member, v1.version)).toEqual({ followers: 1300, reach, spread: null });

  const cohort = cohortOf(Array.from({ length: 40 }, (_, index) => 20 + index));
  if (!cohort) throw new Error("no cohort");
  const row = (day: Date, of: number, formula = v1.version) => ({
    day,
    formula,
    reach: of,
    cohort: JSON.parse(JSON.stringify(cohort)),
  });
  await db.scoreSpread.createMany({
    data: [row(utcDay(ago(1)), 1000), row(utcDay(ago(1)), everybody)] as never,
  });
  expect(await peersOf(member, v1.version)).toEqual({
    ...{ followers: 1300, reach },
    spread: { ...cohort, day: utcDay(ago(1)) },
  });
  expect((await peersOf(member, "1.1.0")).spread).toBeNull();
  // Of the next night there is no row of that reach: those who are left must not be told from those who were.
  await db.scoreSpread.createMany({ data: [row(utcDay(now), everybody)] });
  expect((await peersOf(member, v1.version)).spread).toBeNull();
  expect(await everybodysSpread()).toEqual({ ...cohort, day: utcDay(now) });
});

test("the steps are worked out on the member's own accounts, the one that helps most first", async () => {
  const { member } = await newHeardMember({ trains: 3 });
  await linkAccount(member, { handle: "second@social.example" });
  await newMembers(1);
  await recordScore(member, now);
  const steps = await stepsOf(member, now, v1);
  expect(steps.map(({ kind }) => kind).sort()).toEqual([
    ...["conversation", "conversation", "engager", "engager", "quiet_day"],
  ]);
  expect(steps.map(({ points }) => points)).toEqual(
    steps.map(({ points }) => points).toSorted((a, b) => b - a),
  );
  expect(steps[0]).toMatchObject({ kind: "conversation", account: { network: "mastodon" } });
  expect(steps.at(-1)).toMatchObject({ kind: "quiet_day", account: null });
  expect(await stepsOf(await newMember(), now, v1)).toEqual([]);
});
