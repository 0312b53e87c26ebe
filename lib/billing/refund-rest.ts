import "server-only";
import { z } from "zod";
import { allotRefund } from "@/lib/billing/allot-refund";
import { balanceOf, lockMoney, postEntry } from "@/lib/billing/post-entry";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";

const row = z.object({
  id: z.uuid(),
  cents: z.int(),
  goneCents: z.int(),
  creditedAt: z.date(),
});

/** What was paid into a campaign, with what of each payment is not to be sent back. After a failure only who asks tries again. */
async function paidInto(tx: Prisma.TransactionClient, campaignId: string, again: boolean) {
  const found = await tx.$queryRaw<unknown[]>`
    select f.id, f.cents, f.credited_at as "creditedAt",
      (coalesce(r.cents, 0) + coalesce(d.cents, 0))::int as "goneCents"
    from funding f
      left join lateral (
        select sum(cents) filter (where failed_at is null) as cents, count(failed_at) as failed
        from refund where funding_id = f.id) r on true
      left join lateral (
        select sum(cents) as cents from dispute where funding_id = f.id and won is not true) d on true
    where f.campaign_id = ${campaignId}::uuid and f.credited_at is not null and (${again} or r.failed = 0)`;
  return z.array(row).parse(found);
}

/**
 * Sets aside what a campaign has left, to be sent back to whoever paid it, the newest payment first. Says how much. What is
 * promised to units stays. `again` tries payments that could not be sent back before.
 */
export async function refundRest(campaignId: string, again = false): Promise<number> {
  return db.$transaction(async (tx) => {
    await lockMoney(tx, campaignId);
    const left = await balanceOf(tx, campaignId, "AVAILABLE");
    const parts = allotRefund(left, await paidInto(tx, campaignId, again));
    for (const { fundingId, cents } of parts) {
      const { id } = await tx.refund.create({ data: { fundingId, cents }, select: { id: true } });
      const posted = await postEntry(tx, { campaignId, move: "refund", cents, key: `refund ${id}` });
      if (!posted.ok) throw new Error("less is left than was just there");
    }
    return parts.reduce((sum, { cents }) => sum + cents, 0);
  });
}
