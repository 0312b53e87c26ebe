import { db } from "@/lib/db";
import { v1_1 } from "@/lib/score/formulas";
import { recordScore } from "@/lib/score/record-score";
import { cutDay } from "@/lib/score/rescore-all";
import { rescoreSlice } from "@/lib/score/rescore-slice";
import { shiftScores } from "@/lib/score/shift-scores";
import { utcDay } from "@/lib/score/snapshot";
import { spreadScores } from "@/lib/score/spread-scores";
import { weighTrust } from "@/lib/trust/weigh-trust";
import { recordPastAct } from "@/prisma/seed/store/audit";
import { emailOf } from "@/prisma/seed/store/users";

const dayMs = 86_400_000;

/** Days before today at which everybody is scored; what perks look at reaches back 14 days. */
const roundDays = [28, 13];
/** Mara's page shows each day. */
const daysOfMara = Array.from({ length: 44 }, (_, day) => 44 - day);
/** For so many days the candidate runs beside the formula in force. */
const besideDays = 12;

/** Statements that wait for Postgres leave the other core to those that compute. */
const atOnce = 4;

interface Scoring {
  readonly userId: string;
  readonly at: Date;
}

/** Who is to be scored when, before today: nobody before they linked an account; who cannot be read also at the last reading. */
async function scoringsOfThePast(now: Date): Promise<Scoring[]> {
  const members = await db.user.findMany({
    where: { linkedAccounts: { some: {} } },
    select: {
      id: true,
      email: true,
      linkedAccounts: {
        orderBy: { linkedAt: "asc" },
        select: { linkedAt: true, lastReadAt: true, relinkNeededAt: true },
      },
    },
  });
  return members.flatMap(({ id: userId, email, linkedAccounts: [first] }) => {
    if (!first) return [];
    const days = email === emailOf("mara") ? daysOfMara : roundDays;
    const times = days.map((day) => new Date(now.getTime() - day * dayMs));
    const last = first.relinkNeededAt && first.lastReadAt ? [first.lastReadAt] : [];
    return [...times, ...last].filter((at) => at >= first.linkedAt).map((at) => ({ userId, at }));
  });
}

async function record(scorings: readonly Scoring[]): Promise<void> {
  const waiting = scorings.values();
  const work = async () => {
    for (const { userId, at } of waiting) await recordScore(userId, at);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** As each night does: everybody is scored by both formulas, and how the scores are spread and differ is counted. */
async function scoreEverybody(now: Date): Promise<void> {
  const day = utcDay(now);
  await cutDay(now);
  while ((await rescoreSlice(day, now)) !== null);
  await spreadScores(day);
  await shiftScores(day);
}

/** Lets the candidate run beside the formula in force, as the moderator of the demo did some days ago. */
async function beginBeside(version: string, besideSince: Date): Promise<void> {
  const admin = { email: emailOf("ada") };
  const { id: actorId } = await db.user.findUniqueOrThrow({ where: admin, select: { id: true } });
  await db.$transaction(async (tx) => {
    const run = await tx.formulaRun.create({ data: { version, besideSince, besideById: actorId } });
    const detail = { version };
    await recordPastAct(tx, { at: besideSince, actorId, act: "formula.beside", subjectId: run.id, detail });
  });
}

/**
 * Weighs trust and scores every member on days gone by and today, by the product's own commands; the candidate formula begins
 * to run on the way. Again changes nothing, and goes on where it was cut off.
 */
export async function recordScores(now: Date): Promise<void> {
  if (!(await db.trustWeighing.findFirst())) await weighTrust(now);
  const besideSince = new Date(now.getTime() - besideDays * dayMs);
  const past = await scoringsOfThePast(now);
  const { version } = v1_1;
  if (!(await db.formulaRun.findUnique({ where: { version } }))) {
    await record(past.filter(({ at }) => at < besideSince));
    await beginBeside(version, besideSince);
  }
  await record(past.filter(({ at }) => at >= besideSince));
  await scoreEverybody(now);
}
