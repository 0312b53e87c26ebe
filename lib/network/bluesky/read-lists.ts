import type { z } from "zod";
import type { Within } from "@/lib/network/bluesky/cursor";
import { type Gathering, timeOf } from "@/lib/network/bluesky/gathering";
import { postNameOf, recordNameOf } from "@/lib/network/bluesky/record-uri";
import {
  likesShape,
  type PostView,
  quotesShape,
  repostedByShape,
  threadShape,
} from "@/lib/network/bluesky/shapes";
import type { NetworkClient } from "@/lib/network/client";
import { TroubleMet } from "@/lib/network/trouble";
import type { EngagementKind } from "@/lib/score/activity";

const kinds = ["like", "repost", "quote", "reply"] as const;
type Kind = (typeof kinds)[number];

/** One of the member's posts, with how many the network says turned to it. */
export interface Post {
  readonly rkey: string;
  readonly uri: string;
  readonly at: Date;
  readonly counts: Readonly<Record<Kind, number>>;
}

// What is more than five thousand people adds next to nothing to a score.
const mostPeople = 5_000;

/** A page of a list that went into a gathering: how many it held, and where the next one is. */
interface Gathered {
  readonly seen: number;
  readonly next: string | null;
}

const nothing: Gathered = { seen: 0, next: null };

class Lists {
  constructor(
    readonly client: NetworkClient,
    readonly gathering: Gathering,
  ) {}

  /** Null where the post is gone since it was read. */
  async #ask<Shape extends z.ZodType>(
    method: string,
    query: Record<string, string>,
    shape: Shape,
  ): Promise<z.output<Shape> | null> {
    const answer = await this.client.answer(`/xrpc/app.bsky.feed.${method}?${new URLSearchParams(query)}`);
    const isGone = answer.status === 400 || answer.status === 404;
    return isGone ? null : this.client.parsed(answer, shape);
  }

  #gatherPosts(kind: "quote" | "reply", { rkey }: Post, views: readonly PostView[]): void {
    for (const { uri, author, record, indexedAt } of views) {
      const target = recordNameOf(uri)?.rkey ?? "";
      const act = { direction: "RECEIVED", kind, with: author.did, target, post: rkey } as const;
      this.gathering.addAct({ ...act, at: timeOf(record, indexedAt) }, author);
    }
  }

  async #replies(post: Post): Promise<Gathered> {
    const query = { uri: post.uri, depth: "1", parentHeight: "0" };
    const answer = await this.#ask("getPostThread", query, threadShape).catch((error: unknown) => {
      // Larger than what is read at once; its replies to the member are among the notifications.
      if (error instanceof TroubleMet && error.trouble.kind === "too_large") return null;
      throw error;
    });
    const replies = answer?.thread.replies.map(({ post: view }) => view) ?? [];
    const direct = replies.filter(({ record }) => postNameOf(record.answers)?.rkey === post.rkey);
    this.#gatherPosts("reply", post, direct);
    return nothing;
  }

  async read(kind: Kind, post: Post, cursor: string | null): Promise<Gathered> {
    const query = { uri: post.uri, limit: "100", ...(cursor ? { cursor } : {}) };
    const act = { direction: "RECEIVED", kind, target: post.rkey, post: post.rkey } as const;
    if (kind === "reply") return this.#replies(post);
    if (kind === "quote") {
      const page = await this.#ask("getQuotes", query, quotesShape);
      this.#gatherPosts(kind, post, page?.posts ?? []);
      return page ? { seen: page.posts.length, next: page.cursor } : nothing;
    }
    if (kind === "like") {
      const page = await this.#ask("getLikes", query, likesShape);
      for (const { actor, indexedAt } of page?.likes ?? [])
        this.gathering.addAct({ ...act, with: actor.did, at: indexedAt }, actor);
      return page ? { seen: page.likes.length, next: page.cursor } : nothing;
    }
    const page = await this.#ask("getRepostedBy", query, repostedByShape);
    // The list says who, not when: the post's own time is the earliest it can have been.
    for (const actor of page?.repostedBy ?? [])
      this.gathering.addAct({ ...act, with: actor.did, at: post.at }, actor);
    return page ? { seen: page.repostedBy.length, next: page.cursor } : nothing;
  }
}

interface Options {
  /** See `ReadOptions`; here for one page of posts. */
  readonly known: (kind: EngagementKind, post: string) => number;
  /** Whether lists are read to their end: else only as far as new people can be. */
  readonly whole: boolean;
  /** Where to go on; null at the beginning. */
  readonly from: Within | null;
}

/** Asks who turned to each of the posts where more did than is known. Yields after each page with where to go on. */
export async function* readLists(
  client: NetworkClient,
  gathering: Gathering,
  posts: readonly Post[],
  { known, whole, from }: Options,
): AsyncGenerator<Within, void, undefined> {
  const lists = new Lists(client, gathering);
  // Where the post is gone, all are looked at again.
  const begun = posts.findIndex(({ rkey }) => rkey === from?.post);
  for (const [index, post] of posts.entries()) {
    if (index < begun) continue;
    const within = index === begun ? from : null;
    for (const [list, kind] of kinds.entries()) {
      const missing = post.counts[kind] - known(kind, post.rkey);
      if (list < (within?.list ?? 0) || missing <= 0) continue;
      // Newest first, so that who is new is among as many as are missing.
      const enough = whole ? mostPeople : Math.min(mostPeople, missing);
      let next = within?.list === list ? within.next : null;
      for (let seen = 0; seen < enough; ) {
        const page = await lists.read(kind, post, next);
        seen += Math.max(1, page.seen);
        next = seen < enough ? page.next : null;
        yield { post: post.rkey, list: next ? list : list + 1, next };
        if (!next) break;
      }
    }
  }
}
