import "server-only";
import { hmacOf } from "@/lib/crypto";

/**
 * The one unreadable name of a person on a network, 43 characters, from what everybody there knows them by (Mastodon: the
 * handle; Bluesky: the DID; GitHub: the numeric id). The same for a linked account (`identityHmac`) and for somebody who
 * engages (`who`), so that members meet themselves and each other; the identity cannot be had back from it.
 */
export function whoOf(network: string, identity: string): string {
  return hmacOf("identity", `${network}:${identity.toLowerCase()}`);
}
