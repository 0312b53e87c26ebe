import "server-only";
import type { Access, Batch, ReadOptions } from "@/lib/network/adapter";
import { after, during, passFrom, postsFrom, stepAt } from "@/lib/network/bluesky/cursor";
import { Gathering, who } from "@/lib/network/bluesky/gathering";
import type { BlueskyPorts } from "@/lib/network/bluesky/oauth-client";
import { blockedBy, ownerOf } from "@/lib/network/bluesky/owner";
import { readGiven } from "@/lib/network/bluesky/read-given";
import { readPosts } from "@/lib/network/bluesky/read-posts";
import { type Part, readReceived } from "@/lib/network/bluesky/read-received";
import { memberSession } from "@/lib/network/bluesky/session";
import { NetworkClient } from "@/lib/network/client";

/** Reads an account on from where its cursor is, as adapters promise. Throws `TroubleMet`. */
export async function* read(
  ports: BlueskyPorts,
  { grant }: Access,
  { cursor, since, known, now, pause, renewed }: ReadOptions,
): AsyncGenerator<Batch, void, undefined> {
  const { last, pass: begun } = passFrom(cursor, now());
  let pass = begun;
  yield { progress: { step: "PROFILE", done: 0, total: 1 }, found: {}, cursor: during(last, pass) };
  const session = await memberSession(ports, grant, renewed);
  const { did, server } = session;
  const appView = new NetworkClient({ fetch: ports.fetch, origin: ports.services.appViewUrl, now, pause });
  const asMember = new NetworkClient({ fetch: session.fetch, origin: server, permitted: true, now, pause });
  const repository = new NetworkClient({ fetch: ports.fetch, origin: server, now, pause });
  const { profile, postsCount, sites } = await ownerOf(appView, did);
  const blocked = await blockedBy(repository, did);
  const gathering = new Gathering(did, since, now, blocked, sites);
  const found = { profile, blocked: [...blocked].map(who) };
  yield { progress: { step: "PROFILE", done: 1, total: 1 }, found, cursor: during(last, pass) };

  async function* stored(
    parts: AsyncGenerator<Part, typeof pass, undefined>,
  ): AsyncGenerator<Batch, void, undefined> {
    let part = await parts.next();
    for (; !part.done; part = await parts.next()) {
      const { progress, pass: reached } = part.value;
      yield { progress, found: gathering.take(), cursor: during(last, reached) };
    }
    pass = part.value;
  }

  if (pass.step === "RECEIVED") {
    yield* stored(readReceived(asMember, gathering, last, pass));
    const progress = { step: "POSTS", done: 0, total: pass.whole ? postsCount : null } as const;
    yield { progress, found: gathering.take(), cursor: during(last, pass) };
  }
  if (pass.step === "POSTS") {
    yield* stored(readPosts(appView, gathering, pass, { known, since, postsCount }));
    // An AppView that has posts of theirs and shows not one is in trouble: nothing was taken down.
    const isTold = pass.done > 0 || postsCount === 0;
    const told = isTold ? { told: { from: postsFrom(pass, since), passBegan: pass.began } } : {};
    pass = { ...pass, ...stepAt("GIVEN") };
    const found = { ...gathering.take(), ...told };
    yield { progress: { step: "GIVEN", done: 0, total: null }, found, cursor: during(last, pass) };
  }
  yield* stored(readGiven({ repository, appView }, gathering, last, pass));
  yield {
    progress: { step: "GIVEN", done: pass.done, total: pass.done },
    found: {},
    cursor: after(last, pass),
  };
}
