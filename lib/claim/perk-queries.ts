import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { placesOf } from "@/lib/claim/at-gates";
import { type UsableSpan, usableSpan } from "@/lib/claim/days";
import { identitiesOf } from "@/lib/claim/identities";
import { compareRanked } from "@/lib/claim/rank";
import { type Claimant, type ClaimRefusal, refusalFor } from "@/lib/claim/refusal";
import { db } from "@/lib/db";
import { unitsLeft } from "@/lib/perk/units-left";
import { type PerkView, perkView, perkViewColumns } from "@/lib/perk/view";
import { gateScoreOf } from "@/lib/score/queries";
import { topicScoresAtGate } from "@/lib/score/topic-standing";
import type { Prisma } from "@/prisma/generated/client";
import type { PerkKind } from "@/prisma/generated/enums";

/** A perk for one reader. */
export interface ReadPerk {
  readonly perk: PerkView;
  /** What keeps the reader from claiming it now. For a visitor: what would keep even the best score from it. */
  readonly refusal: ClaimRefusal | null;
  /** The reader's gate score; null for a visitor and before the first score. */
  readonly gateScore: number | null;
  /** The same in the topic that the perk asks for; null where it asks for none or the reader is not heard in it. */
  readonly topicScore: number | null;
  /** When what is claimed now can be used. */
  readonly days: UsableSpan;
  /** When this was read, by the database's clock. */
  readonly now: Date;
}

const nobody = { gateScore: null, topicScore: null };

export interface PerkFilter {
  readonly kind: PerkKind | null;
  readonly city: string | null;
  /** Of one brand only. */
  readonly brandId?: string;
}

/** At most so many perks are listed. */
export const listedPerks = 200;
type PerkRow = Parameters<typeof perkView>[0];

const shownAfterEndMs = 7 * 24 * 60 * 60 * 1000;

// Somebody whom no gate stops, so that a visitor is told only what is true for everybody.
const anybody: Claimant = {
  ...{ claimId: null, identityUsed: false, gateScore: 100, topicScore: 100, place: null },
  memberSince: new Date(0),
};

/** A perk as a visitor is told of it: where they are nobody knows, so its place keeps them from nothing yet. */
const forAnybody = (perk: PerkView): PerkView => ({ ...perk, gatePlace: null });

/** How the member stands to each of the perks, in a few queries for all of them. */
async function claimantsOf(
  member: MemberId,
  rows: readonly PerkRow[],
): Promise<(perk: Pick<PerkView, "id" | "gateTopic">) => Claimant> {
  const perkIds = rows.map(({ id }) => id);
  const topics = new Set(rows.flatMap(({ gateTopic }) => gateTopic ?? []));
  const now = new Date();
  const live = {
    OR: [
      { state: "REDEEMED" },
      { state: { in: ["OFFERED", "ACTIVE"] }, usableUntil: { gt: now } },
    ] satisfies Prisma.ClaimWhereInput[],
  };
  const [gateScore, topicScore, places, claims, used] = await Promise.all([
    gateScoreOf(member, now),
    topicScoresAtGate([member], [...topics], now),
    placesOf(db, [member]),
    db.claim.findMany({
      where: { userId: member, perkId: { in: perkIds }, ...live },
      select: { id: true, perkId: true, state: true },
    }),
    identitiesOf(db, member).then((identities) =>
      db.claimIdentity.findMany({
        where: {
          perkId: { in: perkIds },
          identityHmac: { in: [...identities] },
          OR: [{ claim: { userId: { not: member }, ...live } }, { claim: { state: "REVOKED" } }],
        },
        select: { perkId: true },
      }),
    ),
  ]);
  const own = new Map(claims.map((claim) => [claim.perkId, claim]));
  const usedIn = new Set(used.map(({ perkId }) => perkId));
  const { place, memberSince } = places.get(member) ?? anybody;
  return ({ id, gateTopic }) => ({
    claimId: own.get(id)?.id ?? null,
    offered: own.get(id)?.state === "OFFERED",
    identityUsed: usedIn.has(id),
    topicScore: gateTopic && topicScore(member, gateTopic.topic),
    ...{ gateScore, place, memberSince },
  });
}

async function readBy(member: MemberId | null, rows: readonly PerkRow[]): Promise<ReadPerk[]> {
  const ids = rows.map(({ id }) => id);
  const [counts, claimantOf] = await Promise.all([
    unitsLeft(ids),
    member ? claimantsOf(member, rows) : () => anybody,
  ]);
  return rows.flatMap((row) => {
    const counted = counts.get(row.id);
    if (!counted) return [];
    const perk = perkView(row, counted.left, counted.now);
    const claimant = claimantOf(perk);
    const refusal = refusalFor(member ? perk : forAnybody(perk), claimant, counted.now);
    const { gateScore, topicScore } = member ? claimant : nobody;
    const days = usableSpan(counted.now, perk.usableDays, perk.timeZone);
    return [{ perk, refusal, gateScore, topicScore, days, now: counted.now }];
  });
}

/**
 * The marketplace for its reader, or for a visitor (null): approved perks, what can be claimed now first. Ended ones are
 * shown for a week. At most `listedPerks`, those that close first.
 */
export async function listPerks(
  member: MemberId | null,
  { kind, city, brandId }: PerkFilter,
): Promise<ReadPerk[]> {
  const rows = await db.perk.findMany({
    where: {
      status: "APPROVED",
      closesAt: { gt: new Date(Date.now() - shownAfterEndMs) },
      ...(kind ? { kind } : {}),
      ...(city ? { venue: { city } } : {}),
      ...(brandId ? { campaign: { brandId } } : {}),
    },
    select: perkViewColumns,
    orderBy: [{ closesAt: "asc" }, { id: "asc" }],
    take: listedPerks,
  });
  return (await readBy(member, rows)).toSorted(compareRanked);
}

/** An approved perk for its reader; null for an unknown one and for one that is not approved. */
export async function perkById(member: MemberId | null, perkId: string): Promise<ReadPerk | null> {
  const row = await db.perk.findFirst({ where: { id: perkId, status: "APPROVED" }, select: perkViewColumns });
  const [read] = row ? await readBy(member, [row]) : [];
  return read ?? null;
}

/** What an approved perk is called; null for an unknown one and for one that is not approved. */
export async function perkTitle(perkId: string): Promise<string | null> {
  const perk = await db.perk.findFirst({
    where: { id: perkId, status: "APPROVED" },
    select: { title: true },
  });
  return perk?.title ?? null;
}

/** The cities in which the marketplace has perks, by name. */
export async function perkCities(): Promise<string[]> {
  const venues = await db.venue.findMany({
    where: {
      perks: { some: { status: "APPROVED", closesAt: { gt: new Date(Date.now() - shownAfterEndMs) } } },
    },
    select: { city: true },
    distinct: ["city"],
    orderBy: { city: "asc" },
  });
  return venues.map(({ city }) => city);
}
