import "server-only";
import type { AdminId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { type StripPart, stripOf } from "@/lib/stock/strip";
import type { StockCheck, StockRule } from "@/prisma/generated/client";

const dayMs = 24 * 60 * 60 * 1000;

/** The latest check; null before the first. */
export async function lastCheck(): Promise<StockCheck | null> {
  return db.stockCheck.findFirst({ orderBy: { at: "desc" } });
}

/** What everybody may know of the stock of all perks together. */
export interface PublicStock {
  readonly last: StockCheck | null;
  /** The last 24 hours. */
  readonly strip: readonly StripPart[];
}

export async function publicStock(now: Date): Promise<PublicStock> {
  const [last, checks] = await Promise.all([
    lastCheck(),
    db.stockCheck.findMany({
      where: { at: { gt: new Date(now.getTime() - dayMs) } },
      select: { at: true, differences: true },
    }),
  ]);
  return { last, strip: stripOf(checks, now) };
}

/** A difference as moderators see it. */
export interface DifferenceRow {
  readonly id: string;
  /** The perk's, or the campaign's name. */
  readonly title: string;
  readonly brandName: string;
  readonly rule: StockRule;
  readonly expected: number;
  readonly found: number;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  /** Null while it is there. */
  readonly endedAt: Date | null;
}

/** The latest 200 differences, those still there first. */
export async function listDifferences(_admin: AdminId): Promise<DifferenceRow[]> {
  const rows = await db.stockDifference.findMany({
    select: {
      ...{ id: true, rule: true, expected: true, found: true },
      ...{ firstSeenAt: true, lastSeenAt: true, endedAt: true },
      perk: { select: { title: true } },
      campaign: { select: { name: true, brand: { select: { name: true } } } },
    },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { lastSeenAt: "desc" }],
    take: 200,
  });
  return rows.map(({ perk, campaign, ...row }) => ({
    ...row,
    title: perk?.title ?? campaign.name,
    brandName: campaign.brand.name,
  }));
}
