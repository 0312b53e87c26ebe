import "server-only";
import { bluesky } from "@/lib/network/bluesky/network";
import { github } from "@/lib/network/github/network";
import { mastodon } from "@/lib/network/mastodon/network";
import type { Network } from "@/lib/network/network";

/** Every network that can be linked, in the order they are offered. A new one is its folder and its name here. */
export const networks = { mastodon, bluesky, github } satisfies Record<string, Network>;
export type NetworkName = keyof typeof networks;

/** Whether a stored or typed name is a network's. */
export function isNetwork(name: string): name is NetworkName {
  return Object.hasOwn(networks, name);
}

/** A network's name as people write it; a stored name of a network that is gone stays as it is. */
export function networkTitle(name: string): string {
  return isNetwork(name) ? networks[name].name : name;
}
