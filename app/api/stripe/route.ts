import { hearStripe, stripeEvent } from "@/lib/billing/hear-stripe";
import { log } from "@/lib/log";

const headers = { "cache-control": "no-store" };

/**
 * Where Stripe tells what happened. 400 for whatever Stripe did not sign; 500, so that it is told again, where it could not
 * be acted on.
 */
export async function POST(request: Request): Promise<Response> {
  const signature = request.headers.get("stripe-signature");
  const event = signature && (await stripeEvent(await request.text(), signature));
  if (!event) return new Response(null, { status: 400, headers });
  try {
    await hearStripe(event);
    return new Response(null, { status: 204, headers });
  } catch (error) {
    log.error({ err: error, event: event.id, type: event.type }, "what Stripe told could not be acted on");
    return new Response(null, { status: 500, headers });
  }
}
