import type { z } from "zod";
import { actsFrom, type Last, type Pass } from "@/lib/network/bluesky/cursor";
import type { Gathering } from "@/lib/network/bluesky/gathering";
import { meet } from "@/lib/network/bluesky/people";
import type { Part } from "@/lib/network/bluesky/read-received";
import { postNameOf, recordNameOf } from "@/lib/network/bluesky/record-uri";
import { recordsShape } from "@/lib/network/bluesky/shapes";
import type { NetworkClient } from "@/lib/network/client";

const lists = [
  { kind: "like", collection: "app.bsky.feed.like" },
  { kind: "repost", collection: "app.bsky.feed.repost" },
  { kind: "follow", collection: "app.bsky.graph.follow" },
] as const;

// Of each list; far more than most people do in half a year.
const mostPages = 500;

/** The path of a page of one of the member's own lists of records, newest first. */
export function recordsPath(did: string, collection: string, next: string | null): string {
  const query = new URLSearchParams({
    repo: did,
    collection,
    limit: "100",
    ...(next ? { cursor: next } : {}),
  });
  return `/xrpc/com.atproto.repo.listRecords?${query}`;
}

type Kind = (typeof lists)[number]["kind"];
type Record = z.output<typeof recordsShape>["records"][number];

function gather({ uri, value }: Record, kind: Kind, gathering: Gathering): void {
  const { createdAt, subject } = value;
  if (!createdAt) return;
  const act = { direction: "GIVEN", kind, at: createdAt } as const;
  if (kind === "follow") {
    gathering.addAct({ ...act, with: subject, target: "" });
    return;
  }
  // Feeds and lists are liked as well: nobody is talked with by that.
  const post = postNameOf(subject);
  if (post) gathering.addAct({ ...act, with: post.did, target: recordNameOf(uri)?.rkey ?? "" });
}

/** Reads whom the member liked, reposted and followed, from the member's own repository. */
export async function* readGiven(
  { repository, appView }: { readonly repository: NetworkClient; readonly appView: NetworkClient },
  gathering: Gathering,
  last: Last,
  begun: Pass,
): AsyncGenerator<Part, Pass, undefined> {
  const until = actsFrom(last, begun, gathering.since);
  let pass = begun;
  for (let pages = 0; pass.list < lists.length; ) {
    const { kind, collection } = lists[pass.list] ?? lists[0];
    const { records, cursor } = await repository.get(
      recordsPath(gathering.me, collection, pass.next),
      recordsShape,
    );
    for (const record of records) gather(record, kind, gathering);
    await meet(appView, gathering);
    pages += 1;
    const isOld = records.length > 0 && records.every(({ value }) => (value.createdAt ?? until) < until);
    const isLast = !cursor || isOld || pages >= mostPages;
    if (isLast) pages = 0;
    const done = pass.done + records.length;
    pass = isLast ? { ...pass, list: pass.list + 1, next: null, done } : { ...pass, next: cursor, done };
    yield { progress: { step: "GIVEN", done, total: null }, pass };
  }
  return pass;
}
