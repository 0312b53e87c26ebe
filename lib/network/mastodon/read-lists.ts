import { z } from "zod";
import type { ReadOptions } from "@/lib/network/adapter";
import type { NetworkClient } from "@/lib/network/client";
import { type Gathering, isForAll } from "@/lib/network/mastodon/gathering";
import { pagesOf } from "@/lib/network/mastodon/pages";
import { accountShape, contextShape, type Status } from "@/lib/network/mastodon/shapes";
import { TroubleMet } from "@/lib/network/trouble";

type Post = Pick<Status, "id" | "created_at">;

async function* gatherPeople(
  client: NetworkClient,
  gathering: Gathering,
  post: Post,
  list: "favourited_by" | "reblogged_by",
): AsyncGenerator<undefined, void, undefined> {
  const path = `/api/v1/statuses/${encodeURIComponent(post.id)}/${list}?limit=80`;
  const kind = list === "favourited_by" ? "like" : "repost";
  for await (const { items } of pagesOf(client, path, z.array(accountShape), { limit: 25, byId: false })) {
    for (const person of items) {
      // The list says who, not when: the post's own time is the earliest it can have been.
      const act = { direction: "RECEIVED", kind, with: person, target: post.id, post: post.id } as const;
      gathering.addAct({ ...act, at: post.created_at });
    }
    yield;
  }
}

async function gatherReplies(client: NetworkClient, gathering: Gathering, post: Post): Promise<void> {
  const path = `/api/v1/statuses/${encodeURIComponent(post.id)}/context`;
  try {
    const { descendants } = await client.get(path, contextShape);
    for (const reply of descendants) {
      if (reply.in_reply_to_id !== post.id || !isForAll(reply)) continue;
      const act = { direction: "RECEIVED", kind: "reply", at: reply.created_at } as const;
      gathering.addAct({ ...act, with: reply.account, target: reply.id, post: post.id });
    }
  } catch (error) {
    // A thread may be gone, or larger than what is read at once; its replies to the member are among the notifications.
    const passable =
      error instanceof TroubleMet && ["unexpected_answer", "too_large"].includes(error.trouble.kind);
    if (!passable) throw error;
  }
}

/** Asks who turned to each of the posts where more did than is known. Yields after each answer. */
export async function* readLists(
  client: NetworkClient,
  gathering: Gathering,
  posts: readonly Omit<Status, "reblog" | "quote">[],
  known: Awaited<ReturnType<ReadOptions["known"]>>,
): AsyncGenerator<undefined, void, undefined> {
  for (const post of posts) {
    if (post.favourites_count > known("like", post.id))
      yield* gatherPeople(client, gathering, post, "favourited_by");
    if (post.reblogs_count > known("repost", post.id))
      yield* gatherPeople(client, gathering, post, "reblogged_by");
    if (post.replies_count <= known("reply", post.id)) continue;
    await gatherReplies(client, gathering, post);
    yield;
  }
}
