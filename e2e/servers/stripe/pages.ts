import { checkoutPage } from "./checkout-page.ts";
import { onboardingPage } from "./onboarding-page.ts";
import { html, money, type Page, page } from "./page.ts";
import { shopPage } from "./shop.ts";
import type { World } from "./world.ts";

/**
 * Stripe's pages: of a session, of an account's owner, and of a shop that takes payments.
 * @param form what was sent, if it was
 */
export function pageFor(world: World, path: string, form: URLSearchParams | null): Page {
  world.clock.settle();
  const [, first, second = "", third = ""] = path.split("/");
  if (first === "c" && second === "pay") {
    const store = world.storeWith(({ sessions }) => sessions.find(third) !== undefined);
    if (store) return checkoutPage(store, store.sessions.get(third), form);
  }
  const link = world.links.get(path);
  if (link) return onboardingPage(world, link, form);
  if (first === "shop" && world.accounts.find(second)) return shopPage(world.storeOf(second), form);
  if (first === "receipts") {
    const charge = world.storeWith(({ charges }) => charges.find(second) !== undefined)?.charges.get(second);
    if (charge) return page("Receipt", html`<p>${money(charge.amount, charge.currency)}</p>`);
  }
  return page("There is nothing here", html``, 404);
}
