import { type GuardedFetch, jsonOf } from "@/lib/fetch-guarded";
import type { Ports } from "@/lib/network/adapter";
import { NetworkClient } from "@/lib/network/client";
import { instanceShape, webfingerShape } from "@/lib/network/mastodon/shapes";
import { typedName } from "@/lib/network/mastodon/typed-name";
import { TroubleMet, trouble } from "@/lib/network/trouble";

type Outside = Pick<Ports, "fetch" | "allowedPrivateHosts">;

// A host on the list of private ones is a test's or a closed network's, which has no certificate on other ports.
function originOf(host: string, allowed: readonly string[]): string {
  return allowed.includes(host) || allowed.includes(`${host}:80`) ? `http://${host}` : `https://${host}`;
}

/** Where the account really lives: `name@example.org` may be served by `social.example.org`. */
async function homeOf(client: NetworkClient, name: string, host: string): Promise<string | null> {
  const resource = encodeURIComponent(`acct:${name}@${host}`);
  const answer = await client.answer(`/.well-known/webfinger?resource=${resource}`);
  const finger = answer.status === 200 ? webfingerShape.safeParse(jsonOf(answer)) : null;
  const self = finger?.data?.links.find(({ rel, href }) => rel === "self" && href && URL.canParse(href));
  return self?.href ? new URL(self.href).origin : null;
}

/** The name that a server gives itself (`domainOf` says whether it is right), and its true origin. */
export async function serverAt(
  fetch: GuardedFetch,
  origin: string,
): Promise<{ origin: string; domain: string }> {
  const client = new NetworkClient({ fetch, origin });
  for (const path of ["/api/v2/instance", "/api/v1/instance"]) {
    const answer = await client.answer(path);
    const instance = answer.status === 200 ? instanceShape.safeParse(jsonOf(answer)) : null;
    if (instance?.success) return { origin: answer.url.origin, domain: instance.data.domain };
  }
  throw new TroubleMet(trouble("not_this_network"));
}

/**
 * The name behind the @ of `name`, somebody on a server: the one that the server gives itself where that is its own host, or
 * where the host of that name says by WebFinger that this person lives here; else its own host. A server's word alone would
 * let it hand out the identities of another's people. Throws `TroubleMet`.
 */
export async function domainOf(
  server: { readonly origin: string; readonly domain: string },
  name: string,
  { fetch, allowedPrivateHosts }: Outside,
): Promise<string> {
  const { host } = new URL(server.origin);
  const named = typedName(server.domain)?.host ?? host;
  if (named === host) return host;
  const client = new NetworkClient({ fetch, origin: originOf(named, allowedPrivateHosts) });
  return (await homeOf(client, name, named)) === server.origin ? named : host;
}

/** From what was typed to the origin of a server that speaks Mastodon's API. Throws `TroubleMet`. */
export async function discover(typed: string, { fetch, allowedPrivateHosts }: Outside): Promise<string> {
  const meant = typedName(typed);
  if (!meant) throw new TroubleMet(trouble("name_unreadable"));
  const origin = originOf(meant.host, allowedPrivateHosts);
  const client = new NetworkClient({ fetch, origin });
  const home = meant.name === null ? null : await homeOf(client, meant.name, meant.host);
  return (await serverAt(fetch, home ?? origin)).origin;
}
