import { z } from "zod";
import { newId } from "./ids.ts";
import { type Route, route } from "./route.ts";
import { text, webAddress } from "./shapes.ts";

/** A link to the page on which an account's owner tells Stripe about themselves; may be used once. */
export interface KeptLink {
  readonly account: string;
  readonly returnUrl: string;
  readonly refreshUrl: string;
  readonly expiresAt: number;
  isUsed: boolean;
}

const fiveMinutes = 300;

export const accountLinkRoutes: readonly Route[] = [
  route(
    "POST",
    "/v1/account_links",
    {
      account: text,
      type: z.enum(["account_onboarding", "account_update"]),
      refresh_url: webAddress,
      return_url: webAddress,
      collect: z.enum(["currently_due", "eventually_due"]).optional(),
      collection_options: z
        .strictObject({
          fields: z.enum(["currently_due", "eventually_due"]),
          future_requirements: z.enum(["include", "omit"]).optional(),
        })
        .optional(),
    },
    ({ world }, { account, refresh_url, return_url }) => {
      if (!world.accounts.find(account) || world.revoked.has(account)) throw world.noAccess(account);
      const created = world.clock.now();
      const expires_at = created + fiveMinutes;
      const path = `/setup/s/${account}/${newId("")}`;
      world.links.set(path, {
        ...{ account, returnUrl: return_url, refreshUrl: refresh_url, expiresAt: expires_at, isUsed: false },
      });
      return { object: "account_link", created, expires_at, url: world.url + path };
    },
  ),
];
