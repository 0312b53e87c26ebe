import "server-only";
import type { BrandId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type PerkPhase, perkPhase } from "@/lib/perk/phase";
import { unitsLeft } from "@/lib/perk/units-left";
import type { PerkKind, PerkStatus, ReviewDecision } from "@/prisma/generated/enums";

export interface CampaignPerk {
  readonly id: string;
  readonly title: string;
  readonly kind: PerkKind;
  readonly status: PerkStatus;
  /** Of an approved perk; null before. */
  readonly phase: PerkPhase | null;
  readonly stock: number;
  /** Claims that hold or used a unit, and those of them that were redeemed. */
  readonly claims: number;
  readonly redeemed: number;
  /** How many codes are left where a pool of them runs low: at most a fifth. Null otherwise. */
  readonly lowCodes: number | null;
  /** What a moderator said last, unless it was handed in again since. */
  readonly review: { readonly decision: ReviewDecision; readonly reason: string } | null;
}

export interface CampaignRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly perks: readonly CampaignPerk[];
}

/** How many claims of the brand's perks are in each state, in one query. */
async function claimCounts(brandId: BrandId): Promise<Map<string, { claims: number; redeemed: number }>> {
  const groups = await db.claim.groupBy({
    by: ["perkId", "state"],
    where: { perk: { campaign: { brandId } }, state: { in: ["OFFERED", "ACTIVE", "REDEEMED"] } },
    _count: true,
  });
  const counts = new Map<string, { claims: number; redeemed: number }>();
  for (const { perkId, state, _count } of groups) {
    const { claims, redeemed } = counts.get(perkId) ?? { claims: 0, redeemed: 0 };
    counts.set(perkId, { claims: claims + _count, redeemed: redeemed + (state === "REDEEMED" ? _count : 0) });
  }
  return counts;
}

/** The brand's campaigns with their perks, the newest first. */
export async function listCampaigns(brandId: BrandId): Promise<CampaignRow[]> {
  const [campaigns, counts] = await Promise.all([
    db.campaign.findMany({
      where: { brandId },
      select: {
        ...{ id: true, name: true, createdAt: true },
        perks: {
          select: {
            ...{
              id: true,
              title: true,
              kind: true,
              status: true,
              stock: true,
              opensAt: true,
              closesAt: true,
              codeSource: true,
            },
            submissions: {
              select: { review: { select: { decision: true, reason: true } } },
              orderBy: { version: "desc" },
              take: 1,
            },
          },
          orderBy: { id: "desc" },
        },
      },
      orderBy: { id: "desc" },
    }),
    claimCounts(brandId),
  ]);
  const approved = campaigns.flatMap(({ perks }) => perks.filter(({ status }) => status === "APPROVED"));
  const units = await unitsLeft(approved.map(({ id }) => id));
  return campaigns.map((campaign) => ({
    ...campaign,
    perks: campaign.perks.map(({ submissions, opensAt, closesAt, codeSource, ...perk }) => {
      const counted = perk.status === "APPROVED" ? units.get(perk.id) : undefined;
      const left = counted && codeSource !== "NONE" ? counted.left.gated + counted.left.open : null;
      return {
        ...perk,
        ...(counts.get(perk.id) ?? { claims: 0, redeemed: 0 }),
        phase: counted
          ? perkPhase({ opensAt, closesAt }, counted.left.gated + counted.left.open, counted.now)
          : null,
        lowCodes: left !== null && left * 5 <= perk.stock ? left : null,
        review: submissions[0]?.review ?? null,
      };
    }),
  }));
}

/** The brand's campaigns by name, to choose one from. */
export function listCampaignNames(brandId: BrandId): Promise<{ id: string; name: string }[]> {
  return db.campaign.findMany({
    where: { brandId },
    select: { id: true, name: true },
    orderBy: { id: "desc" },
  });
}
