import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { type Db, db } from "@/lib/db";
import { pillars, v1 } from "@/lib/score/formula";
import { gateDays, gateScoreFrom } from "@/lib/score/gate-score";
import type { Score } from "@/lib/score/score-of";
import type { Network } from "@/prisma/generated/enums";

/** A score as it was stored, with the time it was made. */
export interface StoredScore extends Score {
  readonly scoredAt: Date;
}

/** The score of one UTC day, at whose midnight `day` stands. */
export interface ScoreDay {
  readonly day: Date;
  /** One decimal. */
  readonly value: number;
  readonly band: readonly [low: number, high: number];
}

/** A linked account as far as the score page speaks of it. */
export interface ScoreSource {
  readonly id: string;
  readonly network: Network;
  readonly handle: string;
  readonly relinkNeeded: boolean;
  /** Whether a reading waits or runs. */
  readonly reading: boolean;
}

const pillar = z.enum(pillars);

/** The member's latest score with its lines; null before the first. */
export async function scoreOfMember(member: MemberId): Promise<StoredScore | null> {
  const stored = await db.scoreSnapshot.findFirst({
    where: { userId: member, formula: v1.version },
    orderBy: { day: "desc" },
    include: { lines: { orderBy: { ordinal: "asc" } } },
  });
  if (!stored) return null;
  return {
    value: stored.valueTenths / 10,
    shown: stored.shown,
    band: [stored.bandLow, stored.bandHigh],
    lines: stored.lines.map((line) => ({
      pillar: pillar.parse(line.pillar),
      network: line.network,
      points: line.pointsTenths / 10,
    })),
    withheld: {
      resonance: stored.withheldResonance,
      conversation: stored.withheldConversation,
      listening: stored.withheldListening,
    },
    formula: stored.formula,
    scoredAt: stored.scoredAt,
  };
}

/** The member's scores of the last 180 stored days, oldest first. */
export async function scoreHistory(member: MemberId): Promise<ScoreDay[]> {
  const days = await db.scoreSnapshot.findMany({
    where: { userId: member, formula: v1.version },
    orderBy: { day: "desc" },
    take: 180,
    select: { day: true, valueTenths: true, bandLow: true, bandHigh: true },
  });
  return days.toReversed().map(({ day, valueTenths, bandLow, bandHigh }) => ({
    day,
    value: valueTenths / 10,
    band: [bandLow, bandHigh],
  }));
}

/** What perks look at for the member at `now`, 1..100; null before the first score. Asked with a claim's own transaction it sees what the claim sees. */
export async function gateScoreOf(member: MemberId, now: Date, inside: Db = db): Promise<number | null> {
  const days = await inside.scoreSnapshot.findMany({
    where: { userId: member, formula: v1.version, scoredAt: { lte: now } },
    orderBy: { day: "desc" },
    // One more than the window has days: the first and the last may each be in part.
    take: gateDays + 1,
    select: { scoredAt: true, bandHigh: true },
  });
  return gateScoreFrom(
    days.map(({ scoredAt, bandHigh }) => ({ at: scoredAt.getTime(), high: bandHigh })),
    now.getTime(),
  );
}

/** The accounts that a member's score is made of, in the order they were linked. */
export async function scoreSources(member: MemberId): Promise<ScoreSource[]> {
  const accounts = await db.linkedAccount.findMany({
    where: { userId: member },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      network: true,
      handle: true,
      relinkNeededAt: true,
      reads: { where: { finishedAt: null }, select: { id: true }, take: 1 },
    },
  });
  return accounts.map(({ relinkNeededAt, reads, ...account }) => ({
    ...account,
    relinkNeeded: relinkNeededAt !== null,
    reading: reads.length > 0,
  }));
}
