import "server-only";
import { z } from "zod";
import { creditFunding } from "@/lib/billing/credit-funding";
import { tellLowBalance } from "@/lib/billing/low-balance";
import { refundRest } from "@/lib/billing/refund-rest";
import { releaseClosed } from "@/lib/billing/release-closed";
import { sendRefund } from "@/lib/billing/settle-refund";
import { tendMoney } from "@/lib/billing/tend-money-name";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { job } from "@/lib/jobs";
import { log } from "@/lib/log";

const ids = z.array(z.object({ id: z.uuid() }));

/** Does it for each; one that fails is for the log and for the next minute. */
async function forEach(some: readonly { id: string }[], what: string, act: (id: string) => Promise<unknown>) {
  for (const { id } of some) {
    try {
      await act(id);
    } catch (error) {
      log.error({ err: error, id }, what);
    }
  }
}

/** Payments that Stripe should have told of by now: begun two minutes ago or earlier. */
const waitedFor = () => new Date(Date.now() - 2 * 60_000);

/**
 * What the webhook and people who come back leave over: credits what was paid though nobody said so, takes back what closed perks
 * no longer need, sets aside the rest of ended campaigns, sends what was set aside, and tells owners whose money runs low. All of it may be done twice.
 */
export async function lookAfterMoney(): Promise<void> {
  if (!env.stripe) return;
  const open = { creditedAt: null, lapsedAt: null, sessionId: { not: null }, createdAt: { lt: waitedFor() } };
  const fundings = await db.funding.findMany({ where: open, select: { id: true } });
  await forEach(fundings, "a payment was not looked up", creditFunding);
  const closed = ids.parse(
    await db.$queryRaw`
      select distinct p.campaign_id as id from ledger_balance b join perk p on p.id = b.perk_id
      where b.account = 'reserved' and b.cents > 0 and p.status = 'approved' and p.closes_at <= now()`,
  );
  await forEach(closed, "money of closed perks was not taken back", releaseClosed);
  const ended = ids.parse(
    await db.$queryRaw`
      select c.id from campaign c join ledger_balance b on b.campaign_id = c.id
      where c.ended_at is not null and b.account = 'available' and b.cents > 0`,
  );
  await forEach(ended, "the rest of an ended campaign was not set aside", (id) => refundRest(id));
  const refunds = await db.refund.findMany({ where: { doneAt: null, failedAt: null }, select: { id: true } });
  await forEach(refunds, "a refund was not sent", sendRefund);
  await tellLowBalance();
}

export const tendMoneyJob = job(tendMoney, z.object({}), lookAfterMoney, { cron: "* * * * *" });
