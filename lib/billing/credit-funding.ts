import "server-only";
import { postEntry } from "@/lib/billing/post-entry";
import { db } from "@/lib/db";
import { stripe } from "@/lib/stripe";

/** What became of a payment: credited (now or before), not paid yet, or never to be paid any more. */
export type FundingFate = "credited" | "open" | "lapsed";

/** Credits what was paid, once however many ask at the same moment. */
async function credit(fundingId: string, paymentId: string, cents: number, currency: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const funding = await tx.funding.findUniqueOrThrow({
      where: { id: fundingId },
      select: { campaignId: true, cents: true, campaign: { select: { currency: true } } },
    });
    const { campaignId } = funding;
    // What Stripe took is what was asked, or something is wrong that nobody should paper over.
    if (cents !== funding.cents || currency.toUpperCase() !== funding.campaign.currency)
      throw new Error(`funding ${fundingId} was paid with ${cents} ${currency}`);
    const posted = await postEntry(tx, { campaignId, move: "fund", cents, key: `fund ${fundingId}` });
    if (!posted.ok) throw new Error("whoever pays is never short");
    await tx.funding.updateMany({
      where: { id: fundingId, creditedAt: null },
      data: { creditedAt: new Date(), paymentId, payUrl: null, lapsedAt: null },
    });
  });
}

const idOf = (reference: string | { readonly id: string } | null) =>
  typeof reference === "string" ? reference : (reference?.id ?? null);

/** A payment page that this Stripe has never heard of, as after a change of keys, can never be paid. */
function nullIfUnknown(error: unknown): null {
  if ((error as { code?: string }).code === "resource_missing") return null;
  throw error;
}

async function lapse(id: string): Promise<FundingFate> {
  await db.funding.updateMany({
    where: { id, creditedAt: null, lapsedAt: null },
    data: { lapsedAt: new Date(), payUrl: null },
  });
  return "lapsed";
}

/**
 * Asks Stripe what became of a payment and credits it if it was paid. The webhook, the page that one comes back to and the
 * job that looks after both call it, in any order and as often as they like.
 */
export async function creditFunding(fundingId: string): Promise<FundingFate> {
  const funding = await db.funding.findUnique({
    where: { id: fundingId },
    select: { sessionId: true, creditedAt: true, lapsedAt: true },
  });
  if (!funding?.sessionId) return "lapsed";
  if (funding.creditedAt) return "credited";
  const session = await stripe.checkout.sessions.retrieve(funding.sessionId).catch(nullIfUnknown);
  if (!session) return lapse(fundingId);
  const paymentId = idOf(session.payment_intent);
  if (session.payment_status === "paid" && paymentId && session.amount_total !== null && session.currency) {
    await credit(fundingId, paymentId, session.amount_total, session.currency);
    return "credited";
  }
  return session.status === "expired" ? lapse(fundingId) : "open";
}
