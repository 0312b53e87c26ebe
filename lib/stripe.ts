import "server-only";
import Stripe from "stripe";
import { env } from "@/lib/env";
import { lazily } from "@/lib/lazy";

/** Stripe with the platform's key. Only lib/billing speaks to it, and only where `env.stripe` is set. */
export const stripe: Stripe = lazily(() => {
  if (!env.stripe) throw new Error("no money is taken here: STRIPE_SECRET_KEY is not set");
  const { protocol, hostname, port } = new URL(env.stripe.apiUrl);
  return new Stripe(env.stripe.secretKey, {
    ...{ host: hostname, protocol: protocol === "http:" ? "http" : "https", telemetry: false },
    ...(port ? { port } : {}),
    // Each of our calls has a key of its own, so trying again is safe.
    ...{ maxNetworkRetries: 2, timeout: 20_000 },
  });
});
