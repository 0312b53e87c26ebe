import "server-only";
import { z } from "zod";
import { guardedFetch } from "@/lib/fetch-guarded";
import type { NetworkAdapter, Profile, Progress, Reading, ReadOptions } from "@/lib/network/adapter";
import { MastodonClient } from "@/lib/network/mastodon/client";
import { discover, domainOf, type Outside, serverAt } from "@/lib/network/mastodon/discover";
import { Gathering, handleOf } from "@/lib/network/mastodon/gathering";
import { authoriseAt, registerApp, revokeToken, tokenFor } from "@/lib/network/mastodon/oauth";
import { pagesOf } from "@/lib/network/mastodon/pages";
import { readGiven } from "@/lib/network/mastodon/read-given";
import { readPosts } from "@/lib/network/mastodon/read-posts";
import { readReceived } from "@/lib/network/mastodon/read-received";
import { type Account, accountShape } from "@/lib/network/mastodon/shapes";
import { type Trouble, TroubleMet } from "@/lib/network/trouble";
import { ok, type Result, refuse } from "@/lib/result";

function refusalOf(error: unknown): Result<never, Trouble> {
  if (error instanceof TroubleMet) return refuse(error.trouble);
  throw error;
}

function settled<Value>(work: Promise<Value>): Promise<Result<Value, Trouble>> {
  return work.then(ok<Value>, refusalOf);
}

/** Whom the client's token belongs to, and the name of their server. */
async function me(client: MastodonClient, origin: string, outside: Outside) {
  const server = await serverAt(outside.fetch, origin);
  const account = await client.get("/api/v1/accounts/verify_credentials", accountShape);
  // A token is for one of the server's own people, so that a host in the name is at best the server's.
  const acct = account.acct.split("@")[0] ?? "";
  return { account: { ...account, acct }, domain: await domainOf({ ...server, origin }, acct, outside) };
}

function profileOf(account: Account, domain: string): Profile {
  return {
    remoteId: account.id,
    handle: handleOf(account.acct, domain),
    profileUrl: account.url && /^https?:\/\//.test(account.url) ? account.url : null,
    followers: account.followers_count,
    createdAt: account.created_at ?? null,
  };
}

async function blockedBy(client: MastodonClient): Promise<Set<string>> {
  const ids = new Set<string>();
  const path = "/api/v1/blocks?limit=80";
  for await (const page of pagesOf(client, path, z.array(accountShape), { limit: 25, byId: false })) {
    for (const { id } of page) ids.add(id);
  }
  return ids;
}

async function* readAll(
  outside: Outside,
  origin: string,
  token: string,
  { since, ...pace }: ReadOptions,
): AsyncGenerator<Progress, Reading, undefined> {
  const client = new MastodonClient({ fetch: outside.fetch, origin, token, ...pace });
  yield { step: "PROFILE", done: 0, total: 1 };
  const { account, domain } = await me(client, origin, outside);
  const gathering = new Gathering(account, domain, since, await blockedBy(client));
  yield { step: "PROFILE", done: 1, total: 1 };
  yield* readPosts(client, gathering, account.statuses_count);
  yield* readReceived(client, gathering);
  yield* readGiven(client, gathering);
  return gathering.reading(profileOf(account, domain));
}

/** Mastodon, and every server that speaks its API. `allowedPrivateHosts` as in `guardedFetch`. */
export function mastodon({
  allowedPrivateHosts,
}: {
  readonly allowedPrivateHosts: readonly string[];
}): NetworkAdapter {
  const fetch = guardedFetch({ allowedPrivateHosts });
  const outside = { fetch, allowedPrivateHosts };
  return {
    network: "MASTODON",
    discover: (typed) => settled(discover(typed, outside)),
    register: (origin, redirectUri) => settled(registerApp(fetch, origin, redirectUri)),
    authorise: (app) => authoriseAt(fetch, app),
    async accept(app, back, trip) {
      try {
        const token = await tokenFor(fetch, app, back, trip);
        const client = new MastodonClient({ fetch, origin: app.origin, token });
        const { account, domain } = await me(client, app.origin, outside);
        return ok({ token, profile: profileOf(account, domain) });
      } catch (error) {
        return refusalOf(error);
      }
    },
    async *read(origin, token, options) {
      try {
        return ok(yield* readAll(outside, origin, token, options));
      } catch (error) {
        return refusalOf(error);
      }
    },
    revoke: (app, token) => settled(revokeToken(fetch, app, token).then(() => undefined)),
  };
}
