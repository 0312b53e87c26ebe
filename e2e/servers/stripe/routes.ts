import { accountLinkRoutes } from "./account-links.ts";
import { accountRoutes } from "./accounts.ts";
import { balanceTransactionRoutes } from "./balance-transactions.ts";
import { chargeRoutes } from "./charges.ts";
import { checkoutSessionRoutes } from "./checkout-sessions.ts";
import { couponRoutes } from "./coupons.ts";
import { customerRoutes } from "./customers.ts";
import { disputeRoutes } from "./disputes.ts";
import { eventRoutes } from "./events.ts";
import { paymentIntentRoutes } from "./payment-intents.ts";
import { paymentMethodRoutes } from "./payment-methods.ts";
import { paymentPageRoutes } from "./payment-pages.ts";
import { priceRoutes } from "./prices.ts";
import { productRoutes } from "./products.ts";
import { promotionCodeRoutes } from "./promotion-codes.ts";
import { refundRoutes } from "./refunds.ts";
import { invalid } from "./refusal.ts";
import type { Route } from "./route.ts";
import { webhookEndpointRoutes } from "./webhook-endpoints.ts";

const routes: readonly Route[] = [
  ...[...accountRoutes, ...accountLinkRoutes, ...balanceTransactionRoutes, ...chargeRoutes],
  ...[...checkoutSessionRoutes, ...couponRoutes, ...customerRoutes, ...disputeRoutes, ...eventRoutes],
  ...[...paymentIntentRoutes, ...paymentMethodRoutes, ...paymentPageRoutes, ...priceRoutes],
  ...[...productRoutes, ...promotionCodeRoutes, ...refundRoutes, ...webhookEndpointRoutes],
];

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const parts = path.split("/");
  if (wanted.length !== parts.length) return null;
  const names: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = parts[index] ?? "";
    if (part.startsWith(":") && value !== "") names[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return names;
}

/** What answers a request. Throws Stripe's 404 where nothing does. */
export function routeFor(method: string, path: string): { route: Route; names: Record<string, string> } {
  for (const route of routes) {
    const names = route.method === method ? match(route.path, path) : null;
    if (names) return { route, names };
  }
  throw invalid(
    `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
    { status: 404 },
  );
}
