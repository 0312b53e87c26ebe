import "server-only";
import { z } from "zod";
import type { MemberId } from "@/lib/account/gate";
import { type Db, db } from "@/lib/db";
import { networkTitle } from "@/lib/network/networks";
import { formulaInForce, type Reign, reigns } from "@/lib/score/formula-runs";
import { gateDays, gateScoreFrom } from "@/lib/score/gate-score";
import type { Score } from "@/lib/score/score-of";
import { type HeardTopic, unpackedLines, unpackedTopics } from "@/lib/score/snapshot";
import type { Prisma } from "@/prisma/generated/client";

/** A score as it was stored, with the time it was made. */
export interface StoredScore extends Score {
  readonly scoredAt: Date;
  /** The best first. */
  readonly topics: readonly HeardTopic[];
}

/** The score of one UTC day, at whose midnight `day` stands, by the formula that was in force then. */
export interface ScoreDay {
  readonly day: Date;
  /** One decimal. */
  readonly value: number;
  readonly band: readonly [low: number, high: number];
  readonly formula: string;
}

/** A linked account as far as the score page speaks of it. */
export interface ScoreSource {
  readonly id: string;
  /** The network's name as people write it. */
  readonly network: string;
  readonly handle: string;
  readonly relinkNeeded: boolean;
  /** Whether a reading waits or runs. */
  readonly reading: boolean;
}

const wholeScore = {
  valueTenths: true,
  shown: true,
  bandLow: true,
  bandHigh: true,
  withheldResonance: true,
  withheldConversation: true,
  withheldListening: true,
  lines: true,
  topics: true,
  formula: true,
  scoredAt: true,
} as const;

type Stored = Prisma.ScoreSnapshotGetPayload<{ select: typeof wholeScore }>;

function scoreFrom(stored: Stored): StoredScore {
  return {
    value: stored.valueTenths / 10,
    shown: stored.shown,
    band: [stored.bandLow, stored.bandHigh],
    lines: unpackedLines(stored.lines),
    topics: unpackedTopics(stored.topics),
    withheld: {
      resonance: stored.withheldResonance,
      conversation: stored.withheldConversation,
      listening: stored.withheldListening,
    },
    formula: stored.formula,
    scoredAt: stored.scoredAt,
  };
}

/** The member's latest score by the formula in force, with its lines; null before the first. */
export async function scoreOfMember(member: MemberId): Promise<StoredScore | null> {
  const { version } = await formulaInForce(db);
  const stored = await db.scoreSnapshot.findFirst({
    where: { userId: member, formula: version },
    orderBy: { day: "desc" },
    select: wholeScore,
  });
  return stored && scoreFrom(stored);
}

const ruled = ({ from, until }: Reign, at: Date) => from <= at && (until === null || at < until);

/** The member's scores of the last 400 days, oldest first, each by the formula that was in force on it. */
export async function scoreHistory(member: MemberId): Promise<ScoreDay[]> {
  const published = await reigns(db);
  const days = await db.scoreSnapshot.findMany({
    where: { userId: member, formula: { in: published.map(({ formula }) => formula.version) } },
    orderBy: [{ day: "desc" }, { scoredAt: "desc" }],
    take: 400 * published.length,
    select: { day: true, formula: true, valueTenths: true, bandLow: true, bandHigh: true, scoredAt: true },
  });
  return (
    days
      .filter(({ formula, scoredAt }) =>
        published.some((reign) => reign.formula.version === formula && ruled(reign, scoredAt)),
      )
      // On the day of a publication two versions rule one after the other: it is the later one's, once that scored.
      .filter(({ day }, index, ruling) => ruling[index - 1]?.day.getTime() !== day.getTime())
      .toReversed()
      .map(({ day, formula, valueTenths, bandLow, bandHigh }) => ({
        day,
        formula,
        value: valueTenths / 10,
        band: [bandLow, bandHigh],
      }))
  );
}

/** What perks look at: a gate score, 1..100, and the formula that it is by. */
export interface GateStanding {
  readonly score: number;
  readonly formula: string;
}

// A JSON text for each member: rows of days would cost a claim more to read than to find.
const daysAtGate = z.array(
  z.object({
    member: z.string(),
    formula: z.string(),
    days: z.array(z.object({ at: z.number(), high: z.number() })),
  }),
);

/**
 * What perks look at for each of the members at `now`; nobody before their first score. Days before a new formula was
 * published count by the old one as well, so that a publication takes nothing away overnight. One query: asked with a
 * claim's own transaction it sees what the claim sees.
 */
export async function gateStandingsOf(
  members: readonly MemberId[],
  now: Date,
  inside: Db = db,
): Promise<Map<MemberId, GateStanding>> {
  const found = daysAtGate.parse(
    await inside.$queryRaw`
      with reign as (
        select version, lead(published_at) over published as until,
          case when row_number() over published > 1 then published_at end as since
        from formula_run where published_at <= ${now} window published as (order by published_at)
      )
      select member, (select version from reign where until is null) as formula,
        json_agg(json_build_object('at', extract(epoch from scored_at) * 1000, 'high', band_high)) as days
      from unnest(${members}::uuid[]) as m(member), lateral (
        select scored_at, band_high from score_snapshot join reign on version = formula
        where user_id = member and scored_at <= ${now}
          and (until is null or (scored_at < until and (since is null or scored_at >= since)))
        order by day desc limit ${2 * (gateDays + 1)}
      ) s
      group by member`,
  );
  return new Map(
    found.flatMap(({ member, formula, days }) => {
      const score = gateScoreFrom(days, now.getTime());
      return score === null ? [] : [[member as MemberId, { score, formula }] as const];
    }),
  );
}

/** The gate score that perks look at for one member, 1..100; null before the first score. */
export async function gateScoreOf(member: MemberId, now: Date, inside: Db = db): Promise<number | null> {
  return (await gateStandingsOf([member], now, inside)).get(member)?.score ?? null;
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
  return accounts.map(({ relinkNeededAt, reads, network, ...account }) => ({
    ...account,
    network: networkTitle(network),
    relinkNeeded: relinkNeededAt !== null,
    reading: reads.length > 0,
  }));
}
