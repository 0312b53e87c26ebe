import "server-only";
import { type NameServers, nameServers } from "@/lib/dns";
import { filePath } from "@/lib/domain/proof";
import { env } from "@/lib/env";
import { type GuardedFetch, guardedFetch } from "@/lib/fetch-guarded";

/** The ways by which domains are looked at. */
export interface Outside {
  readonly texts: NameServers["texts"];
  readonly fetch: GuardedFetch;
  /** Where a domain's file is. */
  readonly fileOf: (domain: string) => URL;
}

/** DNS by the given servers and the guarded client, which finds hosts by the same servers. */
export function outsideOf({
  dnsServers,
  allowedPrivateHosts,
}: {
  readonly dnsServers: readonly string[];
  readonly allowedPrivateHosts: readonly string[];
}): Outside {
  const { texts, lookup } = nameServers(dnsServers);
  return {
    texts,
    fetch: guardedFetch({ allowedPrivateHosts, ...(lookup ? { lookup } : {}) }),
    fileOf: (domain) => {
      // A host on the list of private ones is a test's or a closed network's, which has no certificate.
      const named = allowedPrivateHosts.find((host) => host.replace(/:\d+$/, "") === domain);
      return new URL(filePath, named ? `http://${named}` : `https://${domain}`);
    },
  };
}

let ours: Outside | undefined;

/** The ways that this process's settings name. */
export function ownOutside(): Outside {
  ours ??= outsideOf(env);
  return ours;
}
