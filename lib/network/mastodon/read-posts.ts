import { z } from "zod";
import type { Progress } from "@/lib/network/adapter";
import type { MastodonClient } from "@/lib/network/mastodon/client";
import { type Gathering, isForAll } from "@/lib/network/mastodon/gathering";
import { pagesOf } from "@/lib/network/mastodon/pages";
import { accountShape, type Status, statusShape } from "@/lib/network/mastodon/shapes";
import { TroubleMet } from "@/lib/network/trouble";

type Person = { id: string; acct: string };

// Statuses name by id only whom they answer; the name is among the mentions, or has to be asked for.
class People {
  readonly #known = new Map<string, Person | null>();
  constructor(readonly client: MastodonClient) {}

  async byId(id: string, mentions: readonly Person[]): Promise<Person | null> {
    const found = mentions.find((person) => person.id === id) ?? this.#known.get(id);
    if (found !== undefined) return found;
    const person = await this.#ask(id);
    this.#known.set(id, person);
    return person;
  }

  async #ask(id: string): Promise<Person | null> {
    try {
      return await this.client.get(`/api/v1/accounts/${encodeURIComponent(id)}`, accountShape);
    } catch (error) {
      // Gone or hidden: nobody to count.
      const gone = error instanceof TroubleMet && error.trouble.kind === "unexpected_answer";
      if (gone) return null;
      throw error;
    }
  }
}

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

async function gatherStatus(status: Status, gathering: Gathering, people: People): Promise<void> {
  const { reblog } = status;
  if (!isForAll(status) || status.created_at < gathering.since) return;
  // Some servers wrap the member's own boosted post into a boost: then the inner one is the post.
  if (reblog && reblog.account.id !== gathering.me.id) {
    const act = { direction: "GIVEN", kind: "repost", target: reblog.id, at: status.created_at } as const;
    gathering.addAct({ ...act, with: reblog.account });
  } else if (!reblog) await gatherOwn(status, gathering, people);
  else if (!gathering.posts.has(reblog.id))
    await gatherOwn({ ...reblog, reblog: null, quote: null }, gathering, people);
}

/** Reads what the member wrote: own posts, and whom they answered, mentioned, quoted and boosted. */
export async function* readPosts(
  client: MastodonClient,
  gathering: Gathering,
  statusesCount: number,
): AsyncGenerator<Progress, void, undefined> {
  const people = new People(client);
  const path = `/api/v1/accounts/${encodeURIComponent(gathering.me.id)}/statuses?limit=40`;
  let done = 0;
  for await (const page of pagesOf(client, path, z.array(statusShape), { limit: 125 })) {
    for (const status of page) await gatherStatus(status, gathering, people);
    done += page.length;
    // The count is of all times; where reading goes beyond it, it said nothing.
    yield { step: "POSTS", done, total: statusesCount >= done ? statusesCount : null };
    if (page.every(({ created_at }) => created_at < gathering.since)) return;
  }
}
