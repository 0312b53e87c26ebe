import "server-only";
import { db } from "@/lib/db";
import { dayMs } from "@/lib/score/decay";
import { loadActivity } from "@/lib/score/load-activity";
import { loadTrust } from "@/lib/score/load-trust";
import { type Score, scoreOf } from "@/lib/score/score-of";

/**
 * Scores a member at `now` from what is stored of all linked accounts and keeps the result as that UTC day's, replacing an
 * earlier one of the day. To be called after a whole reading was stored or an account was unlinked, never after a failed
 * reading: what could not be read must not count as not having happened.
 */
export async function recordScore(userId: string, now: Date): Promise<Score> {
  return db.$transaction(async (inside) => {
    // One at a time for each member: the one that waits scores what the other's reading stored.
    await inside.$queryRaw`select 1 from "user" where id = ${userId}::uuid for no key update`;
    const activity = await loadActivity(userId, now, inside);
    const score = scoreOf(activity, await loadTrust(userId, now, inside), now.getTime());
    const day = { userId, formula: score.formula, day: utcDay(now) };
    const snapshot = {
      valueTenths: toTenths(score.value),
      shown: score.shown,
      bandLow: score.band[0],
      bandHigh: score.band[1],
      withheldResonance: score.withheld.resonance,
      withheldConversation: score.withheld.conversation,
      withheldListening: score.withheld.listening,
      scoredAt: now,
    };
    const { id } = await inside.scoreSnapshot.upsert({
      where: { userId_formula_day: day },
      create: { ...day, ...snapshot },
      update: snapshot,
      select: { id: true },
    });
    await inside.scoreLine.deleteMany({ where: { snapshotId: id } });
    await inside.scoreLine.createMany({
      data: score.lines.map(({ pillar, network, points }, ordinal) => ({
        snapshotId: id,
        ordinal,
        pillar,
        network,
        pointsTenths: toTenths(points),
      })),
    });
    return score;
  });
}

function utcDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / dayMs) * dayMs);
}

function toTenths(points: number): number {
  return Math.round(points * 10);
}
