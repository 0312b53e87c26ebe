import type { Profile, ReadEngagement, ReadEngager, Reading } from "@/lib/network/adapter";
import type { Account, Status } from "@/lib/network/mastodon/shapes";
import { gist, isPromotional, plainText, repeated } from "@/lib/network/post-traits";
import { whoOf } from "@/lib/network/who";
import type { EngagementKind } from "@/lib/score/activity";

// Far beyond what anybody does in half a year: a server that makes things up must not fill the memory.
const mostPosts = 20_000;
const mostActs = 100_000;

interface Post {
  readonly id: string;
  readonly at: number;
  readonly gist: string;
  readonly promotional: boolean;
  readonly topics: string[];
  readonly counts: { readonly likes: number; readonly reposts: number; readonly replies: number };
}

interface Act {
  readonly direction: ReadEngagement["direction"];
  readonly kind: EngagementKind;
  readonly with: Pick<Account, "id" | "acct"> & Partial<Pick<Account, "created_at" | "bot">>;
  readonly target: string;
  readonly post?: string;
  readonly at: Date;
}

const isOpen = (visibility: string) => visibility === "public" || visibility === "unlisted";

/** `name@host` in lower case; people of the server itself are listed without a host. */
export function handleOf(acct: string, domain: string): string {
  const [name = "", host = domain] = acct.split("@");
  return `${name}@${URL.canParse(`https://${host}`) ? new URL(`https://${host}`).host : host}`.toLowerCase();
}

/** What a reading has found so far. Words and names pass through it and stay nowhere. */
export class Gathering {
  readonly posts = new Map<string, Post>();
  readonly #acts = new Map<string, ReadEngagement>();
  readonly #counts = new Map<string, number>();
  readonly #people = new Map<string, ReadEngager>();
  readonly #self: string;

  constructor(
    /** The member's account on its server. */
    readonly me: Pick<Account, "id" | "acct">,
    readonly domain: string,
    readonly since: Date,
    /** Ids of people whom the member blocked: they drop out. */
    readonly blocked: ReadonlySet<string>,
  ) {
    this.#self = handleOf(me.acct, domain);
  }

  /** Takes in one of the member's own posts; private ones and old ones are passed over. */
  addPost(status: Omit<Status, "reblog" | "quote">): void {
    if (!isOpen(status.visibility) || status.created_at < this.since) return;
    if (this.posts.size >= mostPosts) return;
    const text = plainText(status.content);
    const tags = status.tags.map(({ name }) => name.toLowerCase());
    this.posts.set(status.id, {
      id: status.id,
      at: status.created_at.getTime(),
      gist: gist(text),
      promotional: isPromotional(text, tags),
      topics: [...new Set(tags)].slice(0, 20),
      counts: {
        likes: status.favourites_count,
        reposts: status.reblogs_count,
        replies: status.replies_count,
      },
    });
  }

  /** Takes in an act once, as it was first told: dated sources are read before undated ones. */
  addAct({ direction, kind, with: person, target, post, at }: Act): void {
    const handle = this.handleOf(person);
    if (handle === this.#self || this.blocked.has(person.id) || at < this.since) return;
    const who = whoOf("MASTODON", handle);
    const key = [direction, kind, who, target].join(" ");
    if (!this.#acts.has(key)) {
      if (this.#acts.size >= mostActs) return;
      this.#acts.set(key, { direction, kind, who, target, postRemoteId: post ?? null, at });
      if (direction === "RECEIVED" && post) this.#count(kind, post);
    }
    const known = this.#people.get(who);
    const createdAt = person.created_at ?? known?.createdAt ?? null;
    const firstHand = handle.endsWith(`@${this.domain}`);
    this.#people.set(who, { who, createdAt, bot: person.bot ?? known?.bot ?? false, firstHand });
  }

  handleOf({ acct }: Pick<Account, "acct">): string {
    return handleOf(acct, this.domain);
  }

  /** How many people are known to have done this to a post. */
  countOf(kind: EngagementKind, post: string): number {
    return this.#counts.get(`${kind} ${post}`) ?? 0;
  }

  #count(kind: EngagementKind, post: string): void {
    this.#counts.set(`${kind} ${post}`, this.countOf(kind, post) + 1);
  }

  reading(profile: Profile): Reading {
    const repeats = repeated([...this.posts.values()]);
    return {
      profile,
      posts: [...this.posts.values()].map(({ id, at, promotional, topics }) => ({
        remoteId: id,
        at: new Date(at),
        promotional,
        duplicate: repeats.has(id),
        topics,
      })),
      engagements: [...this.#acts.values()],
      engagers: [...this.#people.values()],
    };
  }
}

/** Whether everybody may see a status; the rest of what people write is passed over. */
export function isForAll({ visibility }: Pick<Status, "visibility">): boolean {
  return isOpen(visibility);
}
