import type { KeptLink } from "./account-links.ts";
import { completeOnboarding } from "./accounts.ts";
import { html, type Page, page } from "./page.ts";
import type { World } from "./world.ts";

/** The page on which an account's owner tells Stripe about themselves; `form` is what they sent, if they have. */
export function onboardingPage(world: World, link: KeptLink, form: URLSearchParams | null): Page {
  // A link that is too old or was used leads to where a new one is made, as at Stripe.
  if (link.isUsed || link.expiresAt <= world.clock.now()) return { address: link.refreshUrl };
  if (!form) {
    return page(
      "Connect your account",
      html`<p>Stripe would ask for your business, your bank account and proof of who you are.</p>
<form method="post"><button name="act" value="complete">Agree and submit</button>
<button name="act" value="later">Save for later</button></form>`,
    );
  }
  link.isUsed = true;
  if (form.get("act") === "complete") completeOnboarding(world, link.account);
  return { address: link.returnUrl };
}
