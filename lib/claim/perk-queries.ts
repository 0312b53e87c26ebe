import "server-only";
import type { MemberId } from "@/lib/account/gate";
import { type UsableSpan, usableSpan } from "@/lib/claim/days";
import { identitiesOf } from "@/lib/claim/identities";
import { compareRanked } from "@/lib/claim/rank";
import { type Claimant, type ClaimRefusal, refusalFor } from "@/lib/claim/refusal";
import { db } from "@/lib/db";
import { unitsLeft } from "@/lib/perk/units-left";
import { type PerkView, perkView, perkViewColumns } from "@/lib/perk/view";
import { gateScoreOf } from "@/lib/score/queries";
import type { Prisma } from "@/prisma/generated/client";
import type { PerkKind } from "@/prisma/generated/enums";

/** A perk for one reader. */
export interface ReadPerk {
  readonly perk: PerkView;
  /** What keeps the reader from claiming it now. For a visitor: what would keep even the best score from it. */
  readonly refusal: ClaimRefusal | null;
  /** The reader's gate score; null for a visitor and before the first score. */
  readonly gateScore: number | null;
  /** When what is claimed now can be used. */
  readonly days: UsableSpan;
}

export interface PerkFilter {
  readonly kind: PerkKind | null;
  readonly city: string | null;
}

/** At most so many perks are listed. */
export const listedPerks = 200;
const shownAfterEndMs = 7 * 24 * 60 * 60 * 1000;

// Somebody whom no gate stops, so that a visitor is told only what is true for everybody.
const anybody: Claimant = { claimId: null, identityUsed: false, gateScore: 100 };

/** How the member stands to each of the perks, in three queries for all of them. */
async function claimantsOf(member: MemberId, perkIds: string[]): Promise<(perkId: string) => Claimant> {
  const now = new Date();
  const live = {
    OR: [
      { state: "REDEEMED" },
      { state: { in: ["OFFERED", "ACTIVE"] }, usableUntil: { gt: now } },
    ] satisfies Prisma.ClaimWhereInput[],
  };
  const [gateScore, claims, used] = await Promise.all([
    gateScoreOf(member, now),
    db.claim.findMany({
      where: { userId: member, perkId: { in: perkIds }, ...live },
      select: { id: true, perkId: true },
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
  const claimIds = new Map(claims.map(({ perkId, id }) => [perkId, id]));
  const usedIn = new Set(used.map(({ perkId }) => perkId));
  return (perkId) => ({
    claimId: claimIds.get(perkId) ?? null,
    identityUsed: usedIn.has(perkId),
    gateScore,
  });
}

type PerkRow = Parameters<typeof perkView>[0];

async function readBy(member: MemberId | null, rows: readonly PerkRow[]): Promise<ReadPerk[]> {
  const ids = rows.map(({ id }) => id);
  const [counts, claimantOf] = await Promise.all([
    unitsLeft(ids),
    member ? claimantsOf(member, ids) : () => anybody,
  ]);
  return rows.flatMap((row) => {
    const counted = counts.get(row.id);
    if (!counted) return [];
    const perk = perkView(row, counted.left, counted.now);
    const claimant = claimantOf(row.id);
    const gateScore = member ? claimant.gateScore : null;
    const days = usableSpan(counted.now, perk.usableDays, perk.timeZone);
    return [{ perk, refusal: refusalFor(perk, claimant, counted.now), gateScore, days }];
  });
}

/**
 * The marketplace for its reader, or for a visitor (null): approved perks, what can be claimed now first. Ended ones are
 * shown for a week. At most `listedPerks`, those that close first.
 */
export async function listPerks(member: MemberId | null, { kind, city }: PerkFilter): Promise<ReadPerk[]> {
  const rows = await db.perk.findMany({
    where: {
      status: "APPROVED",
      closesAt: { gt: new Date(Date.now() - shownAfterEndMs) },
      ...(kind ? { kind } : {}),
      ...(city ? { venue: { city } } : {}),
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
