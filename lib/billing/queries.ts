import "server-only";
import type { BrandId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { LedgerAccount } from "@/prisma/generated/enums";

/** A payment as its brand sees it. */
export interface FundingRow {
  readonly id: string;
  readonly cents: number;
  readonly createdAt: Date;
  readonly state: "credited" | "open" | "lapsed";
  /** Where it can still be paid. */
  readonly payUrl: string | null;
}

export interface RefundRow {
  readonly id: string;
  readonly cents: number;
  readonly createdAt: Date;
  readonly state: "done" | "on_its_way" | "failed";
}

/** What a campaign has, in hundredths of its currency. */
export interface CampaignMoney {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly endedAt: Date | null;
  /** Everything that was paid in. */
  readonly paidCents: number;
  readonly availableCents: number;
  readonly reservedCents: number;
  readonly spentCents: number;
  /** Sent back or on its way. */
  readonly refundedCents: number;
  /** Held back, or taken back by a bank. */
  readonly disputedCents: number;
  readonly disputed: boolean;
  readonly fundings: readonly FundingRow[];
  readonly refunds: readonly RefundRow[];
}

const columns = {
  ...{ id: true, name: true, currency: true, endedAt: true },
  balances: { select: { account: true, cents: true } },
  fundings: {
    select: {
      ...{ id: true, cents: true, createdAt: true, creditedAt: true, lapsedAt: true, payUrl: true },
      refunds: { select: { id: true, cents: true, createdAt: true, doneAt: true, failedAt: true } },
      disputes: { where: { closedAt: null }, select: { id: true } },
    },
    orderBy: { id: "desc" },
  },
} as const;

/** Whether perks cost anything here: only where the operator set Stripe up. */
export const takesMoney = (): boolean => env.stripe !== null;

/** Who sends the invoices, as the operator set it. */
export const sellerName = (): string => env.seller;

/** Whether a payment is into one of the brand's campaigns. */
export async function isFundingOf(brandId: BrandId, fundingId: string): Promise<boolean> {
  return (await db.funding.count({ where: { id: fundingId, campaign: { brandId } } })) > 0;
}

/** What a campaign of the brand has that is promised to nothing, in hundredths of its currency. For its owners. */
export async function availableIn(brandId: BrandId, campaignId: string): Promise<number> {
  const balance = await db.ledgerBalance.findFirst({
    where: { campaign: { id: campaignId, brandId }, account: "AVAILABLE" },
    select: { cents: true },
  });
  return balance?.cents ?? 0;
}

/** The money of each of the brand's campaigns, the newest campaign first. For its owners. */
export async function moneyOfBrand(brandId: BrandId): Promise<CampaignMoney[]> {
  const campaigns = await db.campaign.findMany({
    where: { brandId },
    select: columns,
    orderBy: { id: "desc" },
  });
  return campaigns.map(({ balances, fundings, ...campaign }) => {
    const on = (...accounts: LedgerAccount[]) =>
      balances.reduce((sum, { account, cents }) => (accounts.includes(account) ? sum + cents : sum), 0);
    return {
      ...campaign,
      paidCents: 0 - on("OUTSIDE"),
      availableCents: on("AVAILABLE"),
      reservedCents: on("RESERVED"),
      spentCents: on("SPENT"),
      refundedCents: on("REFUNDING", "REFUNDED"),
      disputedCents: on("DISPUTED", "TAKEN_BACK"),
      disputed: fundings.some(({ disputes }) => disputes.length > 0),
      fundings: fundings.map(({ id, cents, createdAt, creditedAt, lapsedAt, payUrl }) => ({
        ...{ id, cents, createdAt },
        state: creditedAt ? "credited" : lapsedAt ? "lapsed" : "open",
        payUrl: creditedAt || lapsedAt ? null : payUrl,
      })),
      refunds: fundings
        .flatMap(({ refunds }) => refunds)
        .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .map(({ id, cents, createdAt, doneAt, failedAt }) => ({
          ...{ id, cents, createdAt },
          state: doneAt ? "done" : failedAt ? "failed" : "on_its_way",
        })),
    };
  });
}
