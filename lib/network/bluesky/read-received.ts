import type { Progress } from "@/lib/network/adapter";
import { actsFrom, type Last, type Pass, stepAt } from "@/lib/network/bluesky/cursor";
import { type Gathering, timeOf } from "@/lib/network/bluesky/gathering";
import { postNameOf, recordNameOf } from "@/lib/network/bluesky/record-uri";
import { type Notification, notificationsShape } from "@/lib/network/bluesky/shapes";
import type { NetworkClient } from "@/lib/network/client";

/** How far a pass has come, with the progress to tell. */
export interface Part {
  readonly progress: Progress;
  readonly pass: Pass;
}

// Far more than most people get in half a year. Beyond, the posts' own lists tell.
const mostPages = 1_000;

/** What a post of somebody else does to the member: answers, quotes or mentions them. */
function gatherPost({ uri, author, record, indexedAt }: Notification, gathering: Gathering): void {
  const act = {
    ...({ direction: "RECEIVED", with: author.did, at: timeOf(record, indexedAt) } as const),
    target: recordNameOf(uri)?.rkey ?? "",
  };
  const answered = postNameOf(record.answers);
  const quoted = postNameOf(record.quotes);
  if (answered?.did === gathering.me)
    gathering.addAct({ ...act, kind: "reply", post: answered.rkey }, author);
  if (quoted?.did === gathering.me) gathering.addAct({ ...act, kind: "quote", post: quoted.rkey }, author);
  // Whom one answers or quotes is often named as well: that is no second act.
  const named = record.mentions.includes(gathering.me);
  if (named && answered?.did !== gathering.me && quoted?.did !== gathering.me)
    gathering.addAct({ ...act, kind: "mention" }, author);
}

function gather(notification: Notification, gathering: Gathering): void {
  const { author, reason, reasonSubject, indexedAt } = notification;
  const act = { direction: "RECEIVED", with: author.did, at: indexedAt } as const;
  if (reason === "follow") gathering.addAct({ ...act, kind: "follow", target: "" }, author);
  if (reason === "reply" || reason === "quote" || reason === "mention") gatherPost(notification, gathering);
  if (reason !== "like" && reason !== "repost") return;
  const post = postNameOf(reasonSubject);
  if (post?.did !== gathering.me) return;
  gathering.addAct({ ...act, kind: reason, target: post.rkey, post: post.rkey }, author);
}

/** Reads who turned to the member by notifications, which say when, newest first: back to the pass before. */
export async function* readReceived(
  asMember: NetworkClient,
  gathering: Gathering,
  last: Last,
  begun: Pass,
): AsyncGenerator<Part, Pass, undefined> {
  const until = actsFrom(last, begun, gathering.since);
  let pass = begun;
  yield { progress: { step: "RECEIVED", done: pass.done, total: null }, pass };
  for (let page = 0; page < mostPages; page += 1) {
    const query = new URLSearchParams({ limit: "100", ...(pass.next ? { cursor: pass.next } : {}) });
    const path = `/xrpc/app.bsky.notification.listNotifications?${query}`;
    const { notifications, cursor } = await asMember.get(path, notificationsShape);
    for (const notification of notifications) gather(notification, gathering);
    pass = { ...pass, next: cursor, done: pass.done + notifications.length };
    const isOld = notifications.length > 0 && notifications.every(({ indexedAt }) => indexedAt < until);
    if (!cursor || isOld) break;
    yield { progress: { step: "RECEIVED", done: pass.done, total: null }, pass };
  }
  return { ...pass, ...stepAt("POSTS") };
}
