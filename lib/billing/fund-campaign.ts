import "server-only";
import type { Teammate } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { ok, type Result, refuse } from "@/lib/result";
import { stripe } from "@/lib/stripe";

export type FundRefusal = "unknown_campaign" | "campaign_ended" | "no_money_taken" | "stripe_down";

/**
 * Begins a payment into a campaign and says where it is paid. Nothing is credited by this: Stripe says later whether it was
 * paid. `stripe_down` where Stripe does not answer; nothing is owed then.
 */
export async function fundCampaign(
  { brandId, userId }: Teammate,
  { campaign: id, amount: cents }: { campaign: string; amount: number },
): Promise<Result<{ payUrl: string }, FundRefusal>> {
  if (!env.stripe) return refuse("no_money_taken");
  const campaign = await db.campaign.findFirst({
    where: { id, brandId },
    select: { name: true, currency: true, endedAt: true, brand: { select: { slug: true, name: true } } },
  });
  if (!campaign) return refuse("unknown_campaign");
  if (campaign.endedAt) return refuse("campaign_ended");
  const funding = await db.funding.create({
    data: { campaignId: id, cents, byId: userId },
    select: { id: true },
  });
  const { slug } = campaign.brand;
  const product = `Laurel: ${campaign.name} (${campaign.brand.name})`;
  const metadata = { funding: funding.id };
  try {
    const session = await stripe.checkout.sessions.create(
      {
        mode: "payment",
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: campaign.currency.toLowerCase(),
              unit_amount: cents,
              product_data: { name: product },
            },
          },
        ],
        client_reference_id: funding.id,
        metadata,
        payment_intent_data: { metadata },
        success_url: `${env.url}/api/brand/${slug}/paid/${funding.id}`,
        cancel_url: `${env.url}/brand/${slug}/money`,
      },
      { idempotencyKey: `funding ${funding.id}` },
    );
    if (!session.url) throw new Error("Stripe made a session without a page");
    await db.funding.update({
      where: { id: funding.id },
      data: { sessionId: session.id, payUrl: session.url },
    });
    return ok({ payUrl: session.url });
  } catch (error) {
    log.error({ err: error, funding: funding.id }, "a payment could not be begun");
    await db.funding.update({ where: { id: funding.id }, data: { lapsedAt: new Date() } });
    return refuse("stripe_down");
  }
}
