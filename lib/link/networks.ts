import "server-only";
import { env } from "@/lib/env";
import { lazily } from "@/lib/lazy";
import type { NetworkAdapter } from "@/lib/network/adapter";
import { mastodon } from "@/lib/network/mastodon/mastodon";
import type { Network } from "@/prisma/generated/enums";

const adapters: Record<Network, NetworkAdapter> = {
  MASTODON: lazily(() => mastodon({ allowedPrivateHosts: env.allowedPrivateHosts })),
};

/** The adapter of a network, by this process's settings. */
export function adapterOf(network: Network): NetworkAdapter {
  return adapters[network];
}

/** Where a network sends people back to. */
export function redirectUriOf(network: Network): string {
  return `${env.url}/api/links/${network.toLowerCase()}/callback`;
}

/** A server as people write it: `social.example`. */
export function placeOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
