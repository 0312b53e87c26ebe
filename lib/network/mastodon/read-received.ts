import { z } from "zod";
import type { Progress } from "@/lib/network/adapter";
import type { NetworkClient } from "@/lib/network/client";
import type { Last, Pass } from "@/lib/network/mastodon/cursor";
import { type Gathering, isForAll } from "@/lib/network/mastodon/gathering";
import { pagesOf } from "@/lib/network/mastodon/pages";
import { type Notification, notificationShape } from "@/lib/network/mastodon/shapes";

/** How far a pass has come, with the progress to tell. */
export interface Part {
  readonly progress: Progress;
  readonly pass: Pass;
}

// Servers deliver late: what came shortly before the newest notification may not have been there yet.
const overlapMs = 60 * 60 * 1000;

function gather({ type, account, status, created_at }: Notification, gathering: Gathering): void {
  const act = { direction: "RECEIVED", with: account, at: created_at } as const;
  if (type === "follow") gathering.addAct({ ...act, kind: "follow", target: "" });
  if (!status || !isForAll(status)) return;
  const onPost = { ...act, target: status.id, post: status.id };
  if (type === "favourite") gathering.addAct({ ...onPost, kind: "like" });
  if (type === "reblog") gathering.addAct({ ...onPost, kind: "repost" });
  const own = { ...act, target: status.id, at: status.created_at };
  if (type === "quote") gathering.addAct({ ...own, kind: "quote" });
  if (type !== "mention") return;
  const post = status.in_reply_to_id;
  if (post && status.in_reply_to_account_id === gathering.me.id)
    gathering.addAct({ ...own, kind: "reply", post });
  else gathering.addAct({ ...own, kind: "mention" });
}

/** Reads who turned to the member by notifications, which say when: back to the newest of the last pass. */
export async function* readReceived(
  client: NetworkClient,
  gathering: Gathering,
  last: Last,
  begun: Pass,
): AsyncGenerator<Part, Pass, undefined> {
  const known = last.notifiedAt ? last.notifiedAt.getTime() - overlapMs : 0;
  const until = new Date(Math.max(gathering.since.getTime(), known));
  let pass = begun;
  yield { progress: { step: "RECEIVED", done: pass.done, total: null }, pass };
  const path = "/api/v1/notifications?limit=40";
  const list = pagesOf(client, path, z.array(notificationShape), { limit: 250, from: pass.next });
  for await (const { items, next } of list) {
    for (const notification of items) gather(notification, gathering);
    const notifiedAt = pass.notifiedAt ?? items[0]?.created_at ?? null;
    pass = { ...pass, next, done: pass.done + items.length, notifiedAt };
    yield { progress: { step: "RECEIVED", done: pass.done, total: null }, pass };
    if (items.every(({ created_at }) => created_at < until)) break;
  }
  return { ...pass, step: "POSTS", next: null, done: 0 };
}
