import { z } from "zod";
import type { Progress } from "@/lib/network/adapter";
import type { MastodonClient } from "@/lib/network/mastodon/client";
import { type Gathering, isForAll } from "@/lib/network/mastodon/gathering";
import { pagesOf } from "@/lib/network/mastodon/pages";
import {
  accountShape,
  contextShape,
  type Notification,
  notificationShape,
} from "@/lib/network/mastodon/shapes";
import { TroubleMet } from "@/lib/network/trouble";

// Mastodon allows 300 requests in five minutes: with this many a reading pauses twice at most. What lies beyond is known
// from notifications alone.
const requestBudget = 500;

function gatherNotification({ type, account, status, created_at }: Notification, gathering: Gathering): void {
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

async function gatherPeople(
  client: MastodonClient,
  gathering: Gathering,
  post: { id: string; at: number },
  list: "favourited_by" | "reblogged_by",
): Promise<void> {
  const path = `/api/v1/statuses/${encodeURIComponent(post.id)}/${list}?limit=80`;
  const kind = list === "favourited_by" ? "like" : "repost";
  for await (const people of pagesOf(client, path, z.array(accountShape), { limit: 25, byId: false })) {
    for (const person of people) {
      // The list says who, not when: the post's own time is the earliest it can have been.
      const at = new Date(post.at);
      gathering.addAct({ direction: "RECEIVED", kind, with: person, target: post.id, post: post.id, at });
    }
  }
}

async function gatherReplies(client: MastodonClient, gathering: Gathering, post: string): Promise<void> {
  const path = `/api/v1/statuses/${encodeURIComponent(post)}/context`;
  try {
    const { descendants } = await client.get(path, contextShape);
    for (const reply of descendants) {
      if (reply.in_reply_to_id !== post || !isForAll(reply)) continue;
      const act = { direction: "RECEIVED", kind: "reply", at: reply.created_at } as const;
      gathering.addAct({ ...act, with: reply.account, target: reply.id, post });
    }
  } catch (error) {
    // A thread may be gone, or larger than what is read at once; its replies to the member are among the notifications.
    const passable =
      error instanceof TroubleMet && ["unexpected_answer", "too_large"].includes(error.trouble.kind);
    if (!passable) throw error;
  }
}

/** Reads who turned to the member: notifications, which carry times, then each post for those the notifications lack. */
export async function* readReceived(
  client: MastodonClient,
  gathering: Gathering,
): AsyncGenerator<Progress, void, undefined> {
  const posts = [...gathering.posts.values()].filter(
    ({ counts }) => counts.likes + counts.reposts + counts.replies > 0,
  );
  const total = posts.length;
  yield { step: "RECEIVED", done: 0, total };
  const path = "/api/v1/notifications?limit=40";
  for await (const page of pagesOf(client, path, z.array(notificationShape), { limit: 250 })) {
    for (const notification of page) gatherNotification(notification, gathering);
    yield { step: "RECEIVED", done: 0, total };
    if (page.every(({ created_at }) => created_at < gathering.since)) break;
  }
  for (const [index, post] of posts.entries()) {
    if (client.requests > requestBudget) break;
    const { likes, reposts, replies } = post.counts;
    if (likes > gathering.countOf("like", post.id))
      await gatherPeople(client, gathering, post, "favourited_by");
    if (reposts > gathering.countOf("repost", post.id))
      await gatherPeople(client, gathering, post, "reblogged_by");
    if (replies > gathering.countOf("reply", post.id)) await gatherReplies(client, gathering, post.id);
    yield { step: "RECEIVED", done: index + 1, total };
  }
}
