import "server-only";
import { seal, unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import type { Ports } from "@/lib/network/adapter";

// Mastodon forgets, after a day, clients to whom nobody gave a token.
const unusedMs = 12 * 60 * 60 * 1000;

/** Laurel's registrations with the servers of a network, stored; the secrets encrypted. */
export function appKeysOf(network: string, redirectUri: string): Ports["apps"] {
  const key = (origin: string) => ({ network_origin_redirectUri: { network, origin, redirectUri } });
  return {
    async known(origin) {
      const app = await db.networkApp.findUnique({ where: key(origin) });
      if (!app) return null;
      const fresh = Date.now() - app.registeredAt.getTime() < unusedMs;
      const where = { network, origin, relinkNeededAt: null };
      const sure = fresh || (await db.linkedAccount.count({ where })) > 0;
      return { origin, clientId: app.clientId, clientSecret: unseal(app.clientSecretSealed), sure };
    },
    async keep({ origin, clientId, clientSecret }) {
      const keys = { clientId, clientSecretSealed: seal(clientSecret), registeredAt: new Date() };
      await db.networkApp.upsert({
        where: key(origin),
        create: { network, origin, redirectUri, ...keys },
        update: keys,
      });
    },
  };
}
