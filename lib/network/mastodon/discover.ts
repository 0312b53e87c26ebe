import { type GuardedFetch, jsonOf } from "@/lib/fetch-guarded";
import { MastodonClient } from "@/lib/network/mastodon/client";
import { instanceShape, webfingerShape } from "@/lib/network/mastodon/shapes";
import { typedName } from "@/lib/network/mastodon/typed-name";
import { TroubleMet, trouble } from "@/lib/network/trouble";

interface Outside {
  readonly fetch: GuardedFetch;
  readonly allowedPrivateHosts: readonly string[];
}

// A host on the list of private ones is a test's or a closed network's, which has no certificate on other ports.
function originOf(host: string, allowed: readonly string[]): string {
  return allowed.includes(host) || allowed.includes(`${host}:80`) ? `http://${host}` : `https://${host}`;
}

/** Where the account really lives: `name@example.org` may be served by `social.example.org`. */
async function homeOf(client: MastodonClient, name: string, host: string): Promise<string | null> {
  const resource = encodeURIComponent(`acct:${name}@${host}`);
  const answer = await client.answer(`/.well-known/webfinger?resource=${resource}`);
  const finger = answer.status === 200 ? webfingerShape.safeParse(jsonOf(answer)) : null;
  const self = finger?.data?.links.find(({ rel, href }) => rel === "self" && href && URL.canParse(href));
  return self?.href ? new URL(self.href).origin : null;
}

/** The name that a server gives itself, as it stands behind the @ of its people's handles, and its true origin. */
export async function serverAt(
  fetch: GuardedFetch,
  origin: string,
): Promise<{ origin: string; domain: string }> {
  const client = new MastodonClient({ fetch, origin });
  for (const path of ["/api/v2/instance", "/api/v1/instance"]) {
    const answer = await client.answer(path);
    if (answer.status >= 500) throw new TroubleMet(trouble("server_error"));
    const instance = answer.status === 200 ? instanceShape.safeParse(jsonOf(answer)) : null;
    if (instance?.success) return { origin: answer.url.origin, domain: instance.data.domain };
  }
  throw new TroubleMet(trouble("not_this_network"));
}

/** From what was typed to the origin of a server that speaks Mastodon's API. Throws `TroubleMet`. */
export async function discover(typed: string, { fetch, allowedPrivateHosts }: Outside): Promise<string> {
  const meant = typedName(typed);
  if (!meant) throw new TroubleMet(trouble("name_unreadable"));
  const origin = originOf(meant.host, allowedPrivateHosts);
  const client = new MastodonClient({ fetch, origin });
  const home = meant.name === null ? null : await homeOf(client, meant.name, meant.host);
  return (await serverAt(fetch, home ?? origin)).origin;
}
