import "server-only";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";

/** Tells an owner that the brand's Stripe account is no longer connected, what that means, and how to connect one again. */
export function revokedMail({ name: typed, slug }: { name: string; slug: string }) {
  const name = typed.replace(/\s+/g, " ");
  return {
    subject: `${name}: the Stripe account is no longer connected`,
    ...letter({
      before: [
        `Somebody at ${name} took back Laurel's access to the brand's Stripe account.`,
        "Perks with promotion codes are paused: nobody can claim them, since no code could be made and no order heard of. Claims that were made stay good; codes that are live in your shop stay live, and only you can switch them off.",
        "Connect an account again and the perks go on. Codes are made anew on it.",
      ],
      way: { label: "See your Stripe account", url: `${env.url}/brand/${slug}/money` },
      after: ["Laurel writes once each time this happens."],
    }),
  };
}
