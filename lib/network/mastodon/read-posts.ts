import { z } from "zod";
import type { ReadOptions } from "@/lib/network/adapter";
import type { NetworkClient } from "@/lib/network/client";
import { type Pass, postsFrom } from "@/lib/network/mastodon/cursor";
import { type Gathering, isForAll } from "@/lib/network/mastodon/gathering";
import { pagesOf } from "@/lib/network/mastodon/pages";
import { People } from "@/lib/network/mastodon/people";
import { readLists } from "@/lib/network/mastodon/read-lists";
import type { Part } from "@/lib/network/mastodon/read-received";
import { type Status, statusShape } from "@/lib/network/mastodon/shapes";

type Plain = Omit<Status, "reblog" | "quote">;

async function gatherOwn(status: Status, gathering: Gathering, people: People): Promise<void> {
  gathering.addPost(status);
  const act = { direction: "GIVEN", target: status.id, at: status.created_at } as const;
  const answered = status.in_reply_to_account_id;
  const whom = answered && answered !== gathering.me.id ? await people.byId(answered, status.mentions) : null;
  if (whom) gathering.addAct({ ...act, kind: "reply", with: whom });
  for (const person of status.mentions) {
    // Told by name, since not every server gives mentions the ids of accounts.
    const isWhom = whom && gathering.handleOf(whom) === gathering.handleOf(person);
    if (!isWhom) gathering.addAct({ ...act, kind: "mention", with: person });
  }
  const quoted = status.quote?.quoted_status?.account;
  if (quoted) gathering.addAct({ ...act, kind: "quote", with: quoted });
}

/** The member's own post that a status is; null where it is a boost of another's. */
function ownPost(status: Status, { me }: Gathering): Status | null {
  const { reblog } = status;
  // Some servers wrap the member's own boosted post into a boost: then the inner one is the post.
  if (!reblog) return status;
  return reblog.account.id === me.id ? { ...reblog, reblog: null, quote: null } : null;
}

async function gatherStatus(status: Status, gathering: Gathering, people: People): Promise<Plain | null> {
  if (!isForAll(status) || status.created_at < gathering.since) return null;
  const own = ownPost(status, gathering);
  if (own) {
    await gatherOwn(own, gathering, people);
    return own.created_at < gathering.since || !isForAll(own) ? null : own;
  }
  const { reblog, created_at } = status;
  if (!reblog) return null;
  const act = { direction: "GIVEN", kind: "repost", target: reblog.id, at: created_at } as const;
  gathering.addAct({ ...act, with: reblog.account });
  return null;
}

/**
 * Reads what the member wrote, newest first: own posts with those who turned to them, and whom the member answered,
 * mentioned, quoted and boosted.
 */
export async function* readPosts(
  client: NetworkClient,
  gathering: Gathering,
  begun: Pass,
  { known, since, statusesCount }: Pick<ReadOptions, "known" | "since"> & { statusesCount: number },
): AsyncGenerator<Part, Pass, undefined> {
  const people = new People(client);
  const until = postsFrom(begun, since);
  const path = `/api/v1/accounts/${encodeURIComponent(gathering.me.id)}/statuses?limit=40`;
  let pass = begun;
  // The count is of all times; where reading goes beyond it, it said nothing.
  const part = (done: number): Part => {
    const total = pass.whole && statusesCount >= done ? statusesCount : null;
    return { progress: { step: "POSTS", done, total }, pass };
  };
  const list = pagesOf(client, path, z.array(statusShape), { limit: 125, from: pass.next });
  for await (const { items, path: here, next } of list) {
    const posts: Plain[] = [];
    for (const status of items) {
      const post = await gatherStatus(status, gathering, people);
      if (post) posts.push(post);
    }
    const oldest = Math.min(
      ...items.map(({ created_at }) => created_at.getTime()),
      pass.oldest?.getTime() ?? Infinity,
    );
    pass = { ...pass, next: here, oldest: new Date(oldest) };
    const done = pass.done + items.length;
    yield part(done);
    // Until all lists of the page are read, reading goes on from the page itself.
    const lists = readLists(client, gathering, posts, await known(posts.map(({ id }) => id)));
    for await (const _ of lists) yield part(done);
    pass = { ...pass, next, done };
    yield part(done);
    if (items.every(({ created_at }) => created_at < until)) break;
  }
  return { ...pass, step: "GIVEN", next: null, done: 0 };
}
