import type { Profile } from "@/lib/network/adapter";
import { recordsPath } from "@/lib/network/bluesky/read-given";
import { profileShape, recordsShape } from "@/lib/network/bluesky/shapes";
import type { NetworkClient } from "@/lib/network/client";
import { ownSitesOf } from "@/lib/network/promotion";

// Of a hundred each.
const mostPages = 100;

/** Who an account is to everybody. */
export interface Owner {
  readonly profile: Profile;
  /** Of all times, as far as the AppView knows. */
  readonly postsCount: number;
  /** See `ownSitesOf`. */
  readonly sites: readonly string[];
}

/** What the AppView shows of the account with a DID. Throws `TroubleMet`. */
export async function ownerOf(appView: NetworkClient, did: string): Promise<Owner> {
  const query = new URLSearchParams({ actor: did });
  const shown = await appView.get(`/xrpc/app.bsky.actor.getProfile?${query}`, profileShape);
  const profile = {
    remoteId: did,
    // A handle whose host no longer names the account is nobody's.
    handle: shown.handle === "handle.invalid" ? did : `@${shown.handle}`,
    identity: did,
    profileUrl: `https://bsky.app/profile/${did}`,
    followers: shown.followersCount,
    body: 0,
    createdAt: shown.createdAt ?? null,
  };
  return { profile, postsCount: shown.postsCount, sites: ownSitesOf([shown.description, shown.website]) };
}

/** DIDs of people whom the owner of a repository blocked, the newest ten thousand. Throws `TroubleMet`. */
export async function blockedBy(repository: NetworkClient, did: string): Promise<Set<string>> {
  const blocked = new Set<string>();
  let next: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const path = recordsPath(did, "app.bsky.graph.block", next);
    const { records, cursor } = await repository.get(path, recordsShape);
    for (const { value } of records) blocked.add(value.subject);
    if (!cursor) break;
    next = cursor;
  }
  return blocked;
}
