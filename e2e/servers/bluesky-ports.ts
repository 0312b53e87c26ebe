import { type GuardedFetch, guardedFetch } from "@/lib/fetch-guarded";
import type { Access, NetworkAdapter } from "@/lib/network/adapter";
import type { BlueskyPorts } from "@/lib/network/bluesky/oauth-client";
import type { Bluesky } from "./bluesky.ts";
import { consentOnBluesky } from "./bluesky-consent.ts";
import type { BlueskyUser } from "./bluesky-user.ts";

/** What the adapter is given to speak with a network of a test. Registrations it does not need. */
export function blueskyPorts(
  { plcUrl, pdsUrl, appViewUrl, appViewDid }: Bluesky,
  redirectUri = "http://127.0.0.1:3000/api/links/bluesky/callback",
): BlueskyPorts {
  const allowedPrivateHosts = [plcUrl, pdsUrl, appViewUrl].map((url) => new URL(url).host);
  return {
    fetch: guardedFetch({ allowedPrivateHosts }),
    allowedPrivateHosts,
    redirectUri,
    services: { appViewUrl, appViewDid, plcUrl, handleResolverUrl: pdsUrl },
    apps: { known: async () => null, keep: async () => undefined },
  };
}

/** Links somebody's account by all the steps that a person goes through. */
export async function accessOf(adapter: NetworkAdapter, user: BlueskyUser): Promise<Access> {
  const place = await adapter.discover(`@${user.handle}`);
  if (!place.ok) throw new Error(place.refusal.kind);
  const begun = await adapter.authorise(place.value);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  const { trip, url } = begun.value;
  const accepted = await adapter.accept(place.value.origin, await consentOnBluesky(url, user), trip);
  if (!accepted.ok) throw new Error(accepted.refusal.kind);
  const { grant, origin, profile } = accepted.value;
  return { grant, origin, remoteId: profile.remoteId, handle: profile.handle };
}

/** The same way out, but lists come in pages of at most `most`, so that few records are many pages. */
export function inPagesOf(most: number, fetch: GuardedFetch): GuardedFetch {
  return (url, init) => {
    const asked = new URL(url);
    const limit = asked.searchParams.get("limit");
    if (limit) asked.searchParams.set("limit", String(Math.min(most, Number(limit))));
    return fetch(asked, init);
  };
}

/** The same way out, but answers to questions are remembered: for reading a network again and again on which nothing happens. */
export function remembering(fetch: GuardedFetch): GuardedFetch {
  const answers = new Map<string, Awaited<ReturnType<GuardedFetch>>>();
  return async (url, init) => {
    const before = answers.get(url.href);
    if (before) return before;
    const answer = await fetch(url, init);
    if (init?.method !== "POST" && answer.ok && answer.value.status === 200) answers.set(url.href, answer);
    return answer;
  };
}
