import "server-only";
import { env } from "@/lib/env";
import { fetchInTurn } from "@/lib/fetch-in-turn";
import { appKeysOf } from "@/lib/link/app-keys";
import type { NetworkAdapter } from "@/lib/network/adapter";
import { isNetwork, type NetworkName, networks } from "@/lib/network/networks";

const made = new Map<NetworkName, Promise<NetworkAdapter>>();

/** Where a network sends people back to. */
export function redirectUriOf(name: NetworkName): string {
  return `${env.url}/api/links/${name}/callback`;
}

/** The adapter of a network, by this process's settings. Throws for a network that is none of ours. */
export function adapterOf(name: string): Promise<NetworkAdapter> {
  if (!isNetwork(name)) throw new Error(`no such network: ${name}`);
  const before = made.get(name);
  if (before) return before;
  const redirectUri = redirectUriOf(name);
  const { allowedPrivateHosts } = env;
  const ports = {
    fetch: fetchInTurn(networks[name].requestsPerSecond),
    allowedPrivateHosts,
    redirectUri,
    apps: appKeysOf(name, redirectUri),
  };
  const adapter = networks[name].adapter(ports);
  made.set(name, adapter);
  return adapter;
}

/** A server as people write it: `social.example`. */
export function placeOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
