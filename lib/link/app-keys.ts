import "server-only";
import { seal, unseal } from "@/lib/crypto";
import { db } from "@/lib/db";
import { adapterOf, redirectUriOf } from "@/lib/link/networks";
import type { AppKeys } from "@/lib/network/adapter";
import type { Trouble } from "@/lib/network/trouble";
import { ok, type Result } from "@/lib/result";
import type { Network } from "@/prisma/generated/enums";

// Mastodon forgets, after a day, clients to whom nobody gave a token.
const unusedMs = 12 * 60 * 60 * 1000;

/** Laurel's registration with a server, or null where it never introduced itself there. */
export async function knownKeys(network: Network, origin: string): Promise<AppKeys | null> {
  const redirectUri = redirectUriOf(network);
  const app = await db.networkApp.findUnique({
    where: { network_origin_redirectUri: { network, origin, redirectUri } },
  });
  if (!app) return null;
  return { origin, redirectUri, clientId: app.clientId, clientSecret: unseal(app.clientSecretSealed) };
}

async function stillKnown(network: Network, origin: string, now: Date): Promise<AppKeys | null> {
  const registeredAt = { gt: new Date(now.getTime() - unusedMs) };
  const fresh = await db.networkApp.count({ where: { network, origin, registeredAt } });
  const used =
    fresh > 0 || (await db.linkedAccount.count({ where: { network, origin, relinkNeededAt: null } })) > 0;
  return used ? knownKeys(network, origin) : null;
}

/** Laurel's registration with a server, which it makes where there is none that the server is sure to remember. */
export async function keysAt(network: Network, origin: string, now: Date): Promise<Result<AppKeys, Trouble>> {
  const known = await stillKnown(network, origin, now);
  if (known) return ok(known);
  const made = await adapterOf(network).register(origin, redirectUriOf(network));
  if (!made.ok) return made;
  const { redirectUri, clientId, clientSecret } = made.value;
  const keys = { clientId, clientSecretSealed: seal(clientSecret), registeredAt: now };
  await db.networkApp.upsert({
    where: { network_origin_redirectUri: { network, origin, redirectUri } },
    create: { network, origin, redirectUri, ...keys },
    update: keys,
  });
  return made;
}
