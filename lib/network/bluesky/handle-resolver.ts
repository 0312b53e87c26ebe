import { Resolver } from "node:dns/promises";
import { type AtprotoDid, type HandleResolver, isAtprotoDid } from "@atproto/oauth-client-node";
import { z } from "zod";
import { type GuardedFetch, jsonOf } from "@/lib/fetch-guarded";

const resolved = z.object({ did: z.string().refine(isAtprotoDid) });

function didIn(text: string | undefined): AtprotoDid | null {
  const said = text?.trim();
  return isAtprotoDid(said) ? said : null;
}

/** The text records of a host, each in its parts. */
type ResolveTxt = (host: string) => Promise<string[][]>;

const systemTxt: ResolveTxt = (host) => new Resolver({ timeout: 3_000, tries: 2 }).resolveTxt(host);

/** The record beside a handle's host name; null where there is none, or where several disagree. */
async function didInDns(resolveTxt: ResolveTxt, handle: string): Promise<AtprotoDid | null> {
  const records = await resolveTxt(`_atproto.${handle}`).catch(() => []);
  const dids = new Set(records.map((parts) => parts.join("")).filter((text) => text.startsWith("did=")));
  const [only] = dids;
  return dids.size === 1 ? didIn(only?.slice("did=".length)) : null;
}

async function didOnSite(fetch: GuardedFetch, handle: string): Promise<AtprotoDid | null> {
  const site = await fetch(new URL(`https://${handle}/.well-known/atproto-did`), { maxBytes: 4_096 });
  return site.ok && site.value.status === 200 ? didIn(site.value.text) : null;
}

async function didFromService(
  fetch: GuardedFetch,
  service: string,
  handle: string,
): Promise<AtprotoDid | null> {
  const query = new URLSearchParams({ handle });
  const answer = await fetch(new URL(`/xrpc/com.atproto.identity.resolveHandle?${query}`, service));
  const said = answer.ok ? resolved.safeParse(jsonOf(answer.value)) : null;
  return said?.data?.did ?? null;
}

/**
 * Finds the DID behind a handle: by the service that is set, else as the handle's own host says, in DNS or on its site.
 * Resolves to null where nobody says, so that whoever made a spelling mistake is told so. That the DID names the handle too
 * is checked by the library.
 */
export function handleResolver(
  fetch: GuardedFetch,
  service: string | null,
  resolveTxt = systemTxt,
): HandleResolver {
  return {
    async resolve(handle) {
      if (service) return didFromService(fetch, service, handle);
      return (await didInDns(resolveTxt, handle)) ?? didOnSite(fetch, handle);
    },
  };
}
