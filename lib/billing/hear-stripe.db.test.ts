import Stripe from "stripe";
import { expect, test } from "vitest";
import { stripeEvent } from "@/lib/billing/hear-stripe";

process.env.STRIPE_SECRET_KEY = "sk_test_of_nobody";
process.env.STRIPE_WEBHOOK_SECRET = "whsec_of_laurels_own_events";
process.env.STRIPE_CONNECT_WEBHOOK_SECRET = "whsec_of_connected_accounts";

const payload = JSON.stringify({ id: "evt_1", object: "event", type: "account.updated", account: "acct_1" });
const signed = (secret: string) => Stripe.webhooks.generateTestHeaderString({ payload, secret });

test.each([
  ["Laurel's own endpoint", "whsec_of_laurels_own_events", "evt_1"],
  ["the endpoint for connected accounts", "whsec_of_connected_accounts", "evt_1"],
  ["nobody that Laurel knows", "whsec_of_somebody", undefined],
])("what %s signed", async (_, secret, id) => {
  expect((await stripeEvent(payload, signed(secret)))?.id).toBe(id);
});
