import "server-only";
import type Stripe from "stripe";
import { postEntry } from "@/lib/billing/post-entry";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { stripe } from "@/lib/stripe";

/** The answer is final: asked again with the same key, Stripe would say the same. */
const isFinal = (error: unknown) => (error as { type?: string }).type === "StripeInvalidRequestError";

async function settle(
  id: string,
  fate: { readonly stripeId: string | null; readonly failure: string | null },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from refund where id = ${id}::uuid for update`;
    const { cents, doneAt, failedAt, funding } = await tx.refund.findUniqueOrThrow({
      where: { id },
      select: { cents: true, doneAt: true, failedAt: true, funding: { select: { campaignId: true } } },
    });
    const { campaignId } = funding;
    const { failure, stripeId } = fate;
    if (failedAt || (doneAt && !failure)) return;
    const now = new Date();
    // A bank may send back what was sent: a refund that was done can still fail.
    const from = doneAt ? "refund_returned" : "refund_failed";
    const move = failure ? from : "refund_done";
    const posted = await postEntry(tx, { campaignId, move, cents, key: `${move} ${id}` });
    if (!posted.ok) throw new Error(`refund ${id} is of money that is not there`);
    const data = failure ? { failedAt: now, failure, doneAt: null } : { doneAt: now };
    await tx.refund.update({ where: { id }, data: { ...data, ...(stripeId ? { stripeId } : {}) } });
  });
}

/** Writes down what became of a refund, as Stripe has it now. */
async function hear(id: string, refund: Stripe.Refund): Promise<void> {
  const stripeId = refund.id;
  if (refund.status === "succeeded") return settle(id, { stripeId, failure: null });
  if (refund.status === "failed" || refund.status === "canceled")
    return settle(id, { stripeId, failure: refund.failure_reason ?? refund.status });
  await db.refund.updateMany({ where: { id, stripeId: null }, data: { stripeId } });
}

/** Sends one refund that was set aside. Safe to repeat: its key is its own. */
export async function sendRefund(id: string): Promise<void> {
  const { cents, stripeId, funding } = await db.refund.findUniqueOrThrow({
    where: { id },
    select: { cents: true, stripeId: true, funding: { select: { paymentId: true } } },
  });
  if (stripeId) return hear(id, await stripe.refunds.retrieve(stripeId));
  if (!funding.paymentId) throw new Error(`refund ${id} is of a payment that was not made`);
  const ask = { payment_intent: funding.paymentId, amount: cents, metadata: { refund: id } };
  try {
    await hear(id, await stripe.refunds.create(ask, { idempotencyKey: `refund ${id}` }));
  } catch (error) {
    if (!isFinal(error)) throw error;
    log.error({ err: error, refund: id }, "a refund was refused");
    await settle(id, { stripeId: null, failure: (error as { code?: string }).code ?? "refused" });
  }
}

/** Hears of a refund of ours from Stripe, by its id there; others are not ours to know. */
export async function settleRefund(stripeId: string): Promise<void> {
  const refund = await stripe.refunds.retrieve(stripeId);
  const id = refund.metadata?.refund;
  const known = id && (await db.refund.findUnique({ where: { id }, select: { id: true } }));
  if (known) await hear(known.id, refund);
}
