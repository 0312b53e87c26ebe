import "server-only";
import { balanceOf, lockMoney, postEntry } from "@/lib/billing/post-entry";
import { db } from "@/lib/db";
import { stripe } from "@/lib/stripe";
import type { Prisma } from "@/prisma/generated/client";

interface Told {
  readonly stripeId: string;
  readonly paymentId: string;
  readonly cents: number;
  readonly openedAt: Date;
  readonly status: string;
}

/** The dispute's row. Opening it holds back what the campaign still has of it; what it spent is spent. */
async function rowOf(tx: Prisma.TransactionClient, { stripeId, paymentId, cents, openedAt }: Told) {
  const funding = await tx.funding.findUnique({
    where: { paymentId },
    select: { id: true, campaignId: true },
  });
  // A payment that Laurel did not ask for, or has not heard of yet: its own news come first, and this again.
  if (!funding) return null;
  const { campaignId, id: fundingId } = funding;
  await lockMoney(tx, campaignId);
  const known = await tx.dispute.findUnique({
    where: { stripeId },
    select: { id: true, heldCents: true, closedAt: true },
  });
  if (known) return { ...known, campaignId };
  const heldCents = Math.min(cents, await balanceOf(tx, campaignId, "AVAILABLE"));
  const made = await tx.dispute.create({
    data: { fundingId, stripeId, cents, heldCents, openedAt },
    select: { id: true, heldCents: true, closedAt: true },
  });
  await postEntry(tx, { campaignId, move: "dispute", cents: heldCents, key: `dispute ${made.id}` });
  return { ...made, campaignId };
}

/** A campaign stands still while any of its payments is disputed. */
async function pauseOrGoOn(tx: Prisma.TransactionClient, campaignId: string): Promise<void> {
  await tx.$executeRaw`
    update campaign set paused_at = case when exists (
        select 1 from dispute join funding on funding.id = funding_id
        where funding.campaign_id = campaign.id and closed_at is null
      ) then coalesce(paused_at, now()) end
    where id = ${campaignId}::uuid`;
}

/**
 * Writes down a dispute as Stripe has it now: opened, won or lost. While one is open its campaign stands still. False for one
 * of a payment that is not known (yet).
 */
export async function settleDispute(stripeId: string): Promise<boolean> {
  const { payment_intent: payment, amount, created, status } = await stripe.disputes.retrieve(stripeId);
  const paymentId = typeof payment === "string" ? payment : payment?.id;
  if (!paymentId) return false;
  const told = { stripeId, paymentId, cents: amount, openedAt: new Date(created * 1000), status };
  return db.$transaction(async (tx) => {
    const row = await rowOf(tx, told);
    if (!row) return false;
    const { id, campaignId, heldCents: cents, closedAt } = row;
    // An inquiry that was closed took nothing: it is as good as won.
    const won = status === "won" || status === "warning_closed";
    if (closedAt) return true;
    if (!won && status !== "lost") {
      await pauseOrGoOn(tx, campaignId);
      return true;
    }
    const move = won ? "dispute_won" : "dispute_lost";
    const posted = await postEntry(tx, { campaignId, move, cents, key: `${move} ${id}` });
    if (!posted.ok) throw new Error(`dispute ${id} holds back what is not there`);
    await tx.dispute.update({ where: { id }, data: { closedAt: new Date(), won } });
    await pauseOrGoOn(tx, campaignId);
    return true;
  });
}
