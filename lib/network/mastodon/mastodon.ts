import "server-only";
import { z } from "zod";
import type { Access, Batch, NetworkAdapter, Ports, Profile, ReadOptions } from "@/lib/network/adapter";
import { NetworkClient } from "@/lib/network/client";
import { after, during, type Pass, passFrom } from "@/lib/network/mastodon/cursor";
import { discover, domainOf, serverAt } from "@/lib/network/mastodon/discover";
import { Gathering, handleOf } from "@/lib/network/mastodon/gathering";
import { authoriseAt, keysAt, knownKeys, revokeToken, tokenFor } from "@/lib/network/mastodon/oauth";
import { pagesOf } from "@/lib/network/mastodon/pages";
import { readGiven } from "@/lib/network/mastodon/read-given";
import { readPosts } from "@/lib/network/mastodon/read-posts";
import { type Part, readReceived } from "@/lib/network/mastodon/read-received";
import { type Account, accountShape } from "@/lib/network/mastodon/shapes";
import { ownSitesOf } from "@/lib/network/promotion";
import { refusalOf, settled } from "@/lib/network/trouble";
import { whoOf } from "@/lib/network/who";
import { ok } from "@/lib/result";

/** Whom the client's token belongs to, and the name of their server. */
async function me(client: NetworkClient, origin: string, ports: Ports) {
  const server = await serverAt(ports.fetch, origin);
  const account = await client.get("/api/v1/accounts/verify_credentials", accountShape);
  // A token is for one of the server's own people, so that a host in the name is at best the server's.
  const acct = account.acct.split("@")[0] ?? "";
  return { account: { ...account, acct }, domain: await domainOf({ ...server, origin }, acct, ports) };
}

function profileOf(account: Account, domain: string): Profile {
  const handle = handleOf(account.acct, domain);
  return {
    remoteId: account.id,
    handle,
    identity: handle,
    profileUrl: account.url && /^https?:\/\//.test(account.url) ? account.url : null,
    followers: account.followers_count,
    body: 0,
    createdAt: account.created_at ?? null,
  };
}

function sitesOf({ note, fields }: Account): string[] {
  return ownSitesOf([note ?? "", ...(fields ?? []).map(({ value }) => value)]);
}

async function blockedBy(client: NetworkClient): Promise<Account[]> {
  const blocked: Account[] = [];
  const path = "/api/v1/blocks?limit=80";
  for await (const { items } of pagesOf(client, path, z.array(accountShape), { limit: 25, byId: false }))
    blocked.push(...items);
  return blocked;
}

function clientOf(
  ports: Ports,
  { origin, grant }: Pick<Access, "origin" | "grant">,
  more = {},
): NetworkClient {
  const headers = { authorization: `Bearer ${grant}` };
  return new NetworkClient({ fetch: ports.fetch, origin, headers, permitted: true, ...more });
}

async function* readAll(
  ports: Ports,
  access: Access,
  { cursor, since, known, now, pause }: ReadOptions,
): AsyncGenerator<Batch, void, undefined> {
  const client = clientOf(ports, access, { now, pause });
  const { last, pass: begun } = passFrom(cursor, now());
  let pass: Pass = begun;
  yield { progress: { step: "PROFILE", done: 0, total: 1 }, found: {}, cursor: during(last, pass) };
  const { account, domain } = await me(client, access.origin, ports);
  const blocked = await blockedBy(client);
  const ids = new Set(blocked.map(({ id }) => id));
  const gathering = new Gathering(account, domain, since, ids, sitesOf(account));
  const whos = blocked.map(({ acct }) => whoOf("mastodon", handleOf(acct, domain)));
  const found = { profile: profileOf(account, domain), blocked: whos };
  yield { progress: { step: "PROFILE", done: 1, total: 1 }, found, cursor: during(last, pass) };

  async function* stored(
    parts: AsyncGenerator<Part, Pass, undefined>,
  ): AsyncGenerator<Batch, void, undefined> {
    let part = await parts.next();
    for (; !part.done; part = await parts.next()) {
      const { progress, pass: reached } = part.value;
      yield { progress, found: gathering.take(), cursor: during(last, reached) };
    }
    pass = part.value;
  }

  const statusesCount = account.statuses_count;
  if (pass.step === "RECEIVED") yield* stored(readReceived(client, gathering, last, pass));
  if (pass.step === "POSTS") {
    yield* stored(readPosts(client, gathering, pass, { known, since, statusesCount }));
    const told = pass.oldest ? { told: { from: pass.oldest, passBegan: pass.began } } : {};
    yield { progress: { step: "GIVEN", done: 0, total: null }, found: told, cursor: during(last, pass) };
  }
  yield* stored(readGiven(client, gathering, last, pass));
  yield {
    progress: { step: "GIVEN", done: pass.done, total: pass.done },
    found: {},
    cursor: after(last, pass),
  };
}

/** Mastodon's API, for every server that speaks it. */
export function mastodonAdapter(ports: Ports): NetworkAdapter {
  return {
    discover: (typed) => settled(discover(typed, ports).then((origin) => ({ origin, login: null }))),
    async authorise({ origin }) {
      return settled(keysAt(ports, origin).then((keys) => authoriseAt(ports, keys)));
    },
    async accept(origin, back, trip) {
      try {
        const grant = await tokenFor(ports, await knownKeys(ports, origin), back, trip);
        const { account, domain } = await me(clientOf(ports, { origin, grant }), origin, ports);
        return ok({ grant, origin, profile: profileOf(account, domain) });
      } catch (error) {
        return refusalOf(error);
      }
    },
    async *read(account, options) {
      try {
        yield* readAll(ports, account, options);
        return ok();
      } catch (error) {
        return refusalOf(error);
      }
    },
    revoke: ({ origin, grant }) =>
      settled(
        knownKeys(ports, origin)
          .then((keys) => revokeToken(ports, keys, grant))
          .then(() => undefined),
      ),
  };
}
