import "server-only";
import { z } from "zod";
import { lowBalanceMail } from "@/lib/billing/low-balance-mail";
import { db } from "@/lib/db";
import { sendMail } from "@/lib/mail";

/** Owners are told when at most so many percent of what was paid in are left for units, and when nothing is. */
export const shares = [20, 0];

const rows = z.array(z.object({ campaignId: z.uuid(), leftCents: z.int() }));

/**
 * Tells owners of campaigns whose money runs low while members can still claim its perks: by mail, once for each share, and anew after more
 * was paid in. Of two shares passed at once only the lower is told. A mail that was not taken is sent again a minute later.
 */
export async function tellLowBalance(): Promise<void> {
  await db.$executeRaw`
    insert into balance_notice (campaign_id, left_percent, paid_cents)
    select c.id, share, -b.paid
    from campaign c, unnest(${shares}::int[]) as share, lateral (
      select coalesce(sum(cents) filter (where account = 'outside'), 0)::int as paid,
        coalesce(sum(cents) filter (where account in ('available', 'reserved')), 0) as left
      from ledger_balance where campaign_id = c.id) as b
    where c.ended_at is null and b.paid < 0 and b.left * 100 <= -b.paid::bigint * share and exists (
      select from perk where campaign_id = c.id and status = 'approved' and closes_at > now())
    on conflict do nothing`;
  const waiting = rows.parse(
    await db.$queryRaw`
      select distinct n.campaign_id as "campaignId", (
        select coalesce(sum(cents), 0)::int from ledger_balance
        where campaign_id = n.campaign_id and account in ('available', 'reserved')) as "leftCents"
      from balance_notice n where n.told_at is null`,
  );
  for (const { campaignId, leftCents } of waiting) await tell(campaignId, leftCents);
}

async function tell(campaignId: string, leftCents: number): Promise<void> {
  const { name, currency, brand } = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      ...{ name: true, currency: true },
      brand: {
        select: {
          slug: true,
          teammates: { where: { role: "OWNER" }, select: { user: { select: { email: true } } } },
        },
      },
    },
  });
  const mail = lowBalanceMail({ name, currency, leftCents, slug: brand.slug });
  for (const { user } of brand.teammates) await sendMail({ to: user.email, ...mail });
  await db.balanceNotice.updateMany({ where: { campaignId, toldAt: null }, data: { toldAt: new Date() } });
}
