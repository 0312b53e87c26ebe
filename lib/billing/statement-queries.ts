import "server-only";
import { z } from "zod";
import type { BrandId } from "@/lib/account/gate";
import { type Month, monthNamed, monthOf } from "@/lib/billing/month";
import { changeOf, entryWords, type Invoice, invoicesOf } from "@/lib/billing/statement";
import { db } from "@/lib/db";
import { LedgerAccount } from "@/prisma/generated/enums";

const account = z.string().toUpperCase().pipe(z.enum(LedgerAccount));

const sums = z.array(
  z.object({
    ...{ from: account, to: account, cents: z.int(), count: z.int(), currency: z.string() },
    ...{ campaignName: z.string(), perkId: z.uuid().nullable(), perkTitle: z.string().nullable() },
  }),
);

/** Everything that moved money of the brand's campaigns from `from` until before `to`, one kind of a campaign and perk together. */
async function sumsBetween(brandId: BrandId, from: Date, to: Date) {
  return sums.parse(
    await db.$queryRaw`
      select e."from"::text, e."to"::text, sum(e.cents)::int as cents, count(*)::int as count, e.currency,
        c.name as "campaignName", e.perk_id as "perkId", p.title as "perkTitle"
      from campaign c join ledger_entry e on e.campaign_id = c.id left join perk p on p.id = e.perk_id
      where c.brand_id = ${brandId}::uuid and e.at >= ${from} and e.at < ${to}
      group by c.id, p.id, e.perk_id, e."from", e."to", e.currency
      order by c.id, p.id`,
  );
}

/** The brand's invoice of a month, for each currency that it has money in. For its owners. */
export async function invoicesOfMonth(brandId: BrandId, { from, to }: Month): Promise<Invoice[]> {
  const [before, within] = await Promise.all([
    sumsBetween(brandId, new Date(0), from),
    sumsBetween(brandId, from, to),
  ]);
  const openings = new Map<string, number>();
  for (const sum of before) openings.set(sum.currency, (openings.get(sum.currency) ?? 0) + changeOf(sum));
  return invoicesOf(within, openings);
}

/** Every month from the first in which money of the brand moved until now, the newest first. */
export async function monthsOfMoney(brandId: BrandId, now: Date): Promise<Month[]> {
  const first = await db.ledgerEntry.findFirst({
    where: { campaign: { brandId } },
    select: { at: true },
    orderBy: { at: "asc" },
  });
  const months: Month[] = [];
  for (
    let month = first && monthNamed(monthOf(first.at));
    month && month.from <= now;
    month = monthNamed(monthOf(month.to))
  )
    months.unshift(month);
  return months;
}

/** An entry as the statement lists it. */
export interface StatementRow {
  readonly id: string;
  readonly at: Date;
  readonly campaignName: string;
  readonly what: string;
  readonly perkTitle: string | null;
  readonly cents: number;
  readonly currency: string;
  /** By how much what Laurel holds changed. */
  readonly changeCents: number;
}

/** Every entry of a month in the order they were made. */
export async function statementOfMonth(brandId: BrandId, { from, to }: Month): Promise<StatementRow[]> {
  const entries = await db.ledgerEntry.findMany({
    where: { campaign: { brandId }, at: { gte: from, lt: to } },
    select: {
      ...{ id: true, at: true, from: true, to: true, cents: true, currency: true },
      ...{ campaign: { select: { name: true } }, perk: { select: { title: true } } },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return entries.map(({ id, at, cents, currency, campaign, perk, ...way }) => ({
    ...{ id, at, cents, currency, campaignName: campaign.name, perkTitle: perk?.title ?? null },
    ...{ what: entryWords(way), changeCents: changeOf({ ...way, cents }) },
  }));
}

/** A payment as its receipt says it. */
export interface Receipt {
  readonly id: string;
  readonly cents: number;
  readonly currency: string;
  readonly campaignName: string;
  readonly paidAt: Date;
  /** Stripe's name of the payment. */
  readonly paymentId: string;
  readonly refunds: readonly { readonly id: string; readonly cents: number; readonly at: Date }[];
}

/** The receipt of a payment that arrived; null for any other, and for other brands. */
export async function receiptOf(brandId: BrandId, fundingId: string): Promise<Receipt | null> {
  const funding = await db.funding.findFirst({
    where: { id: fundingId, campaign: { brandId }, creditedAt: { not: null } },
    select: {
      ...{ id: true, cents: true, creditedAt: true, paymentId: true },
      campaign: { select: { name: true, currency: true } },
      refunds: {
        where: { doneAt: { not: null } },
        select: { id: true, cents: true, doneAt: true },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!funding?.creditedAt || !funding.paymentId) return null;
  const { id, cents, creditedAt: paidAt, paymentId, campaign, refunds } = funding;
  return {
    ...{ id, cents, currency: campaign.currency, campaignName: campaign.name, paidAt, paymentId },
    refunds: refunds.flatMap(({ doneAt, ...refund }) => (doneAt ? [{ ...refund, at: doneAt }] : [])),
  };
}
