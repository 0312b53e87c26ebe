import { guardedFetch } from "@/lib/fetch-guarded";
import type { AppKeys, NetworkAdapter, Ports } from "@/lib/network/adapter";
import { mastodonAdapter } from "@/lib/network/mastodon/mastodon";

export const redirectUri = "http://127.0.0.1:3000/api/links/mastodon/callback";

/** Ports that keep registrations in memory and reach the given hosts. */
export function portsTo(...allowedPrivateHosts: string[]): Ports {
  const kept = new Map<string, AppKeys>();
  return {
    fetch: guardedFetch({ allowedPrivateHosts }),
    allowedPrivateHosts,
    redirectUri,
    apps: {
      async known(origin) {
        const keys = kept.get(origin);
        return keys ? { ...keys, sure: true } : null;
      },
      async keep(keys) {
        kept.set(keys.origin, keys);
      },
    },
  };
}

export function mastodonTo(...hosts: string[]): NetworkAdapter {
  return mastodonAdapter(portsTo(...hosts));
}
