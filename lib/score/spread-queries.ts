import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type Cohort, type Reach, reachOf } from "@/lib/score/cohort";
import { formulaInForce } from "@/lib/score/formula-runs";
import { everybody } from "@/lib/score/spread-scores";

/** How the scores of some people were spread on a day. */
export interface Spread extends Cohort {
  /** The midnight with which the UTC day begins. */
  readonly day: Date;
}

/** The people of a member's reach, as far as they may be shown. */
export interface Peers {
  /** Of the member, over all linked accounts. */
  readonly followers: number;
  readonly reach: Reach;
  /** Null while they are too few to be shown, or were not counted yet. */
  readonly spread: Spread | null;
}

const cohort = z.object({
  people: z.number(),
  quantiles: z.array(z.object({ share: z.number(), value: z.number() })),
  bins: z.array(z.object({ from: z.number(), to: z.number(), people: z.number() })),
});

async function latestSpread(formula: string, reach: number): Promise<Spread | null> {
  // A reach whose people became too few has no row of the latest day; an older one would tell of who is gone.
  const latest = await db.scoreSpread.findFirst({
    where: { formula },
    orderBy: { day: "desc" },
    select: { day: true },
  });
  if (!latest) return null;
  const { day } = latest;
  const stored = await db.scoreSpread.findUnique({ where: { day_formula_reach: { day, formula, reach } } });
  return stored && { day, ...cohort.parse(stored.cohort) };
}

/** How everybody's scores by the formula in force were spread when that was last counted; null for fewer people than may be shown. */
export async function everybodysSpread(): Promise<Spread | null> {
  const { version } = await formulaInForce(db);
  return latestSpread(version, everybody);
}

/** Where people of the member's reach stand by a formula. */
export async function peersOf(member: MemberId, formula: string): Promise<Peers> {
  const { _sum } = await db.linkedAccount.aggregate({
    where: { userId: member, lastReadAt: { not: null } },
    _sum: { followers: true },
  });
  const followers = _sum.followers ?? 0;
  const reach = reachOf(followers);
  return { followers, reach, spread: await latestSpread(formula, reach.from) };
}
