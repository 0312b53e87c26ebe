import "server-only";
import type Stripe from "stripe";
import { creditFunding } from "@/lib/billing/credit-funding";
import { hearAccount } from "@/lib/billing/hear-account";
import { settleDispute } from "@/lib/billing/settle-dispute";
import { settleRefund } from "@/lib/billing/settle-refund";
import { env } from "@/lib/env";
import { stripe } from "@/lib/stripe";
import { uuidOrNull } from "@/lib/uuid";

/**
 * What Stripe sent, if it was Stripe who sent it; null otherwise, and for what is older than five minutes (somebody who
 * recorded it).
 */
export async function stripeEvent(body: string, signature: string): Promise<Stripe.Event | null> {
  if (!env.stripe) return null;
  for (const secret of env.stripe.webhookSecrets) {
    const event = await stripe.webhooks.constructEventAsync(body, signature, secret).catch(() => null);
    if (event) return event;
  }
  return null;
}

/**
 * Acts on what Stripe tells. An event only says where to look: what is true is asked of Stripe then, so events may come
 * twice, late and in any order. Throws where it could not be done; Stripe tells it again.
 */
export async function hearStripe(event: Stripe.Event): Promise<void> {
  if (event.account) return hearAccount(event.account, event);
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.async_payment_failed":
    case "checkout.session.expired": {
      const funding = uuidOrNull(event.data.object.metadata?.funding ?? "");
      if (funding) await creditFunding(funding);
      return;
    }
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
      return settleRefund(event.data.object.id);
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.closed":
      if (!(await settleDispute(event.data.object.id)) && event.data.object.metadata?.funding)
        throw new Error("a dispute of a payment that was not credited yet");
      return;
    default:
      return;
  }
}
