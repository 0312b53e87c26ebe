import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { onTestFinished } from "vitest";
import { type StripeSimulator, startStripe } from "./start.ts";

/** A simulator for one test, and the official SDK pointed at it. */
export async function testStripe(): Promise<StripeSimulator & { sdk: Stripe }> {
  const simulator = await startStripe();
  onTestFinished(() => simulator.stop());
  return { ...simulator, sdk: sdkFor(simulator) };
}

/** The official SDK, pointed at a simulator. It does not try again by itself unless told. */
export function sdkFor(
  { url, secretKey }: StripeSimulator,
  more: Pick<Stripe.StripeConfig, "httpClient" | "maxNetworkRetries"> = {},
): Stripe {
  const { hostname, port } = new URL(url);
  const here = { host: hostname, port, protocol: "http" } as const;
  return new Stripe(secretKey, { ...here, maxNetworkRetries: 0, telemetry: false, ...more });
}

/** An address that takes events, as an application would: what came, read and verified by the SDK. */
export interface Listener {
  readonly url: string;
  readonly came: Stripe.Event[];
  /** What it answers next; 200 when there is nothing more. */
  readonly answers: number[];
}

export async function listener(secret: string): Promise<Listener> {
  const came: Stripe.Event[] = [];
  const answers: number[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const payload = Buffer.concat(await incoming.toArray()).toString();
    try {
      came.push(Stripe.webhooks.constructEvent(payload, incoming.headers["stripe-signature"] ?? "", secret));
      outgoing.writeHead(answers.shift() ?? 200).end();
    } catch (error) {
      outgoing.writeHead(400).end(String(error));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, came, answers };
}

/** A session of one thing at a price in dollars' cents. */
export function orderOf(cents: number, more: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return {
    mode: "payment",
    line_items: [
      {
        quantity: 1,
        price_data: { currency: "usd", unit_amount: cents, product_data: { name: "Funding" } },
      },
    ],
    success_url: "http://127.0.0.1:9/paid?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://127.0.0.1:9/cancelled",
    ...more,
  } satisfies Stripe.Checkout.SessionCreateParams;
}
