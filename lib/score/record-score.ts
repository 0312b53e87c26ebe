import "server-only";
import { db } from "@/lib/db";
import { formulasRunning } from "@/lib/score/formula-runs";
import { loadMembers } from "@/lib/score/load-members";
import { scoreMember } from "@/lib/score/score-member";
import type { Score } from "@/lib/score/score-of";
import { storeDays } from "@/lib/score/store-days";

const nothing = { accounts: [], trustOf: () => 0, topicsOff: new Set<string>() };

/**
 * Scores a member at `now` from what is stored of all linked accounts, by each formula that runs, and keeps the results as
 * that UTC day's, replacing earlier ones of the day. To be called after an account was read to its end or unlinked, never
 * after a failed reading: what could not be read must not count as not having happened. Resolves to the score by the
 * formula in force.
 */
export async function recordScore(userId: string, now: Date): Promise<Score> {
  return db.$transaction(async (inside) => {
    // One at a time for each member: the one that waits scores what the other's reading stored.
    await inside.$queryRaw`select 1 from "user" where id = ${userId}::uuid for no key update`;
    const [member = { userId, ...nothing }] = await loadMembers([userId], now, inside);
    const formulas = await formulasRunning(inside);
    const days = formulas.map((formula) => scoreMember(member, now.getTime(), formula));
    await storeDays(days, now, { again: true }, inside);
    const [inForce] = days;
    if (!inForce) throw new Error("no formula is in force");
    return inForce.score;
  });
}
