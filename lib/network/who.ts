import "server-only";
import { hmacOf } from "@/lib/crypto";
import type { Network } from "@/prisma/generated/enums";

/**
 * The one unreadable name of a person on a network, 43 characters. The same for a linked account (`identityHmac`) and for
 * somebody who engages (`who`), so that members meet themselves and each other; the handle cannot be had back from it.
 */
export function whoOf(network: Network, handle: string): string {
  return hmacOf("identity", `${network.toLowerCase()}:${handle.toLowerCase()}`);
}
