import "server-only";
import type { NetworkAdapter, Ports } from "@/lib/network/adapter";
import { GitHub } from "@/lib/network/github/client";
import { fetchPermitted } from "@/lib/network/github/fetch-permitted";
import { grantFrom, sealable } from "@/lib/network/github/grant";
import { authoriseAt, grantFor, revokeToken, type Site } from "@/lib/network/github/oauth";
import { readAll } from "@/lib/network/github/read";
import { profileOf } from "@/lib/network/github/read-profile";
import { userShape } from "@/lib/network/github/shapes";
import { refusalOf, settled } from "@/lib/network/trouble";
import { ok } from "@/lib/result";

/** GitHub's own site, or an Enterprise server: whichever an operator set up. */
export function githubAdapter(ports: Ports, site: Site): NetworkAdapter {
  const { origin } = new URL(site.url);
  return {
    // There is but one place, whatever is typed.
    discover: async () => ok({ origin, login: null }),
    authorise: () => settled(authoriseAt(ports, site)),
    async accept(_, back, trip) {
      try {
        const grant = await grantFor(ports, site, back, trip);
        const now = () => new Date();
        const fetch = fetchPermitted(ports.fetch, site, { grant, now, renewed: async () => undefined });
        const me = await new GitHub({ fetch, apiUrl: site.apiUrl }).get("/user", userShape);
        return ok({ grant: sealable(grant), origin, profile: profileOf(me, 0) });
      } catch (error) {
        return refusalOf(error);
      }
    },
    async *read(account, options) {
      try {
        yield* readAll(ports, site, account, options);
        return ok();
      } catch (error) {
        return refusalOf(error);
      }
    },
    async revoke({ grant }) {
      try {
        await revokeToken(ports.fetch, site, grantFrom(grant));
        return ok();
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}
