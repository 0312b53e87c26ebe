import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { newAdmin } from "@/e2e/fixtures/brand";
import { linkAccount } from "@/e2e/fixtures/linked";
import { newBrand, newMember, newMembers, newPerk } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import type { MemberId } from "@/lib/account/gate";
import { listAudit } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { stopJobs } from "@/lib/jobs";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { latestShift, listFormulas } from "@/lib/score/formula-queries";
import { formulaInForce, formulasRunning } from "@/lib/score/formula-runs";
import { publishFormula } from "@/lib/score/publish-formula";
import { gateScoreOf, scoreHistory, scoreOfMember } from "@/lib/score/queries";
import { recordScore } from "@/lib/score/record-score";
import { cutDay, rescoreAll } from "@/lib/score/rescore-all";
import { rescoreSlice } from "@/lib/score/rescore-slice";
import { runFormulaBeside } from "@/lib/score/run-formula-beside";
import { formulaSentence } from "@/lib/score/sentences";
import { summaryOf } from "@/lib/score/shift";
import { shiftScores } from "@/lib/score/shift-scores";
import { utcDay } from "@/lib/score/snapshot";
import { withdrawFormula } from "@/lib/score/withdraw-formula";

const version = "1.1.0";
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * dayMs);
const day = utcDay(now);

beforeEach(async () => {
  await db.formulaRun.deleteMany({ where: { version: { not: v1.version } } });
  await db.formulaShift.deleteMany();
  await db.scoreSnapshot.deleteMany();
  await db.rescoreSlice.deleteMany();
});
afterAll(() => stopJobs());

/** Stores what a formula gave a member on a day: the value and, as wide as told, the band around it. */
async function scored(
  userId: string,
  { formula, at, value: points, high = points }: { formula: string; at: Date; value: number; high?: number },
): Promise<void> {
  await db.scoreSnapshot.create({
    data: {
      ...{
        userId,
        formula,
        day: utcDay(at),
        scoredAt: at,
        valueTenths: points * 10,
        shown: Math.round(points),
      },
      ...{ bandLow: 1, bandHigh: high, lines: [] },
      ...{ withheldResonance: 0, withheldConversation: 0, withheldListening: 0 },
    },
  });
}

const stateOf = async () => (await listFormulas(now)).find((one) => one.version === version)?.state.is;
const shiftNow = async () => {
  const view = (await listFormulas(now)).find((one) => one.version === version);
  return view ? latestShift(await newAdmin(), view, now) : null;
};

describe("a version", () => {
  test("runs beside, is withdrawn, and runs beside anew with its days from the beginning", async () => {
    const admin = await newAdmin();
    expect(refusal(await runFormulaBeside(admin, { version: "9.9.9" })).fact).toBe("unknown_formula");
    expect(refusal(await runFormulaBeside(admin, { version: v1.version })).fact).toBe("published_already");
    expect(refusal(await withdrawFormula(admin, { version })).fact).toBe("not_beside");
    expect(await stateOf()).toBe("known");

    const both = await Promise.all([
      runFormulaBeside(admin, { version }, ago(40)),
      runFormulaBeside(await newAdmin(), { version }, ago(40)),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await formulasRunning(db)).map((one) => one.version)).toEqual([v1.version, version]);
    expect((await formulaInForce(db)).version).toBe(v1.version);

    value(await withdrawFormula(admin, { version }));
    expect(await stateOf()).toBe("withdrawn");
    expect((await formulasRunning(db)).map((one) => one.version)).toEqual([v1.version]);
    value(await runFormulaBeside(admin, { version }, now));
    expect((await listFormulas(now))[0]).toMatchObject({ version, state: { is: "beside", day: 1 } });
    const { id } = await db.formulaRun.findUniqueOrThrow({ where: { version } });
    const acts = (await listAudit(admin)).rows.filter(({ subjectId }) => subjectId === id);
    expect(acts.map(({ act }) => act)).toEqual(["formula.beside", "formula.withdrawn", "formula.beside"]);
  });

  test("that is withdrawn leaves no work behind, and what it gave stays", async () => {
    const admin = await newAdmin();
    value(await runFormulaBeside(admin, { version }, now));
    await linkAccount(await newMember());
    await cutDay(now);
    expect(await db.rescoreSlice.count({ where: { formula: version } })).toBe(1);
    await scored(await newMember(), { formula: version, at: now, value: 40 });
    value(await withdrawFormula(admin, { version }));
    expect(await db.rescoreSlice.count({ where: { formula: version } })).toBe(0);
    expect(await db.rescoreSlice.count({ where: { formula: v1.version } })).toBe(1);
    expect(await db.scoreSnapshot.count({ where: { formula: version } })).toBe(1);
  });
});

describe("publishing", () => {
  const thirty = 30 * dayMs;

  test("is refused a moment before 30 days beside, with the moment from which on it is not, by the database too", async () => {
    const admin = await newAdmin();
    expect(refusal(await publishFormula(admin, { version }, now)).fact).toBe("not_beside");
    value(await runFormulaBeside(admin, { version }, new Date(now.getTime() - thirty + 1)));
    const early = refusal(await publishFormula(admin, { version }, now));
    expect(early).toEqual({ fact: "too_early", publishableAt: new Date(now.getTime() + 1) });
    expect(formulaSentence(early)).toMatch(/^A version runs beside for 30 days first\..* UTC on\.$/);
    const anyway = db.formulaRun.update({ where: { version }, data: { publishedAt: now } });
    await expect(anyway).rejects.toThrow(/formula_run_thirty_days/);
    value(await publishFormula(admin, { version }, new Date(now.getTime() + 1)));
    expect((await formulaInForce(db)).version).toBe(version);
    expect((await listFormulas(now)).map(({ state }) => state.is)).toEqual(["in_force", "replaced"]);
    expect(refusal(await publishFormula(admin, { version }, now)).fact).toBe("not_beside");
  });

  test("is refused where its scores were not compared with those in force since yesterday", async () => {
    const admin = await newAdmin();
    value(await runFormulaBeside(admin, { version }, ago(31)));
    const member = await newMember();
    const compare = async (days: number) => {
      for (const formula of [v1.version, version])
        await scored(member, { formula, at: ago(days), value: 40 });
      await shiftScores(utcDay(ago(days)));
    };
    await compare(2);
    expect(refusal(await publishFormula(admin, { version }, now)).fact).toBe("not_compared");
    await compare(1);
    value(await publishFormula(admin, { version }, now));
  });

  test("switches what members see, leaves history as it was, and lets gates count the old days", async () => {
    const admin = await newAdmin();
    const member = await newMember();
    value(await runFormulaBeside(admin, { version }, ago(31)));
    for (const days of [40, 13, 5, 1]) {
      await scored(member, { formula: v1.version, at: ago(days), value: 50, high: 60 + days });
      if (days <= 31) await scored(member, { formula: version, at: ago(days), value: 30, high: 33 });
    }
    await shiftScores(utcDay(ago(1)));
    const old = await scoreHistory(member);
    expect(old.map(({ formula, value: points }) => [formula, points])).toEqual(
      Array.from({ length: 4 }, () => [v1.version, 50]),
    );
    const rows = await db.scoreSnapshot.findMany({ orderBy: { id: "asc" } });
    value(await publishFormula(admin, { version }, now));
    expect(await db.scoreSnapshot.findMany({ orderBy: { id: "asc" } })).toEqual(rows);
    expect(await scoreHistory(member)).toEqual(old);
    expect(await scoreOfMember(member)).toMatchObject({ value: 30, formula: version });

    // The best of fourteen days, those of the old formula included; once these are past, the new one alone.
    const gate = (days: number) => gateScoreOf(member, ago(-days));
    expect(await gate(0.1)).toBe(73);
    expect(await gate(1.5)).toBe(65);
    await scored(member, { formula: version, at: ago(-9), value: 30, high: 33 });
    expect(await gate(9.5)).toBe(61);
    expect(await gate(13.5)).toBe(33);
    await db.scoreSnapshot.deleteMany({ where: { scoredAt: { gt: now } } });

    // On the day itself the new one stands once it scored under its own rule; no day stands twice.
    await scored(member, { formula: v1.version, at: new Date(now.getTime() - 1), value: 51 });
    const today = { formula: version, at: new Date(now.getTime() + 1), value: 31 };
    await scored(member, today);
    const days = await scoreHistory(member);
    expect(days.map(({ value: points }) => points)).toEqual([50, 50, 50, 50, 31]);
    expect(new Set(days.map((one) => one.day.getTime())).size).toBe(days.length);
  });
});

test("the shift is over everybody scored by both that day, kept once, and counted by gates in use", async () => {
  const members = await newMembers(40);
  value(await runFormulaBeside(await newAdmin(), { version }, ago(3)));
  for (const [index, member] of members.entries()) {
    await scored(member, { formula: v1.version, at: now, value: 40, high: 45 });
    // Ten rise by 4, ten fall by 1.5 and below the gate of 44, twenty have no second score.
    if (index < 10) await scored(member, { formula: version, at: now, value: 44, high: 50 });
    else if (index < 20) await scored(member, { formula: version, at: now, value: 38.5, high: 43 });
  }
  expect(await shiftNow()).toBeNull();
  await shiftScores(day);
  const brand = await newBrand();
  for (const gateScore of [44, 50, 44, null]) await newPerk(brand, { gateScore });
  await newPerk(brand, { gateScore: 90, closesAt: ago(1), opensAt: ago(2) });
  const found = await shiftNow();
  expect(found).toMatchObject({ day, against: v1.version, gatesInUse: [44, 50] });
  expect(found && summaryOf(found.shift)).toEqual({
    people: 20,
    mean: 1.25,
    moves: [
      { points: 1, rise: 0.5, fall: 0.5 },
      { points: 3, rise: 0.5, fall: 0 },
      { points: 5, rise: 0, fall: 0 },
    ],
  });
  const gate = (points: number) => found?.shift.gates.find((one) => one.gate === points);
  expect(gate(44)).toEqual({ gate: 44, passing: 20, gained: 0, lost: 10 });
  expect(gate(50)).toEqual({ gate: 50, passing: 0, gained: 10, lost: 0 });
  await db.scoreSnapshot.deleteMany();
  await shiftScores(day);
  expect((await shiftNow())?.shift).toEqual(found?.shift);
});

test("the nightly work ends in the shift of the day", async () => {
  const member: MemberId = await newMember();
  await linkAccount(member, { followers: 90_000, lastReadAt: ago(1) });
  await recordScore(member, ago(1));
  value(await runFormulaBeside(await newAdmin(), { version }, now));
  await rescoreAll(now);
  expect(await shiftNow()).toBeNull();
  while ((await rescoreSlice(day, now)) !== null);
  await rescoreAll(now);
  expect(await shiftNow()).toMatchObject({ day });
});
