import "server-only";
import type Stripe from "stripe";
import { lookAtAccount } from "@/lib/billing/look-at-account";
import { recordPromotionOrder } from "@/lib/billing/record-promotion-order";

/** Acts on what Stripe tells of a brand's own account. Like Laurel's own events these only say where to look. */
export async function hearAccount(accountId: string, event: Stripe.Event): Promise<void> {
  switch (event.type) {
    case "account.updated":
    case "account.application.deauthorized":
      await lookAtAccount(accountId);
      return;
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
      return recordPromotionOrder(accountId, event.data.object.id, new Date(event.created * 1000));
    default:
      return;
  }
}
