import type { Found, ReadEngagement, ReadEngager, ReadPost } from "@/lib/network/adapter";
import type { PostRecord } from "@/lib/network/bluesky/post-record";
import type { Person } from "@/lib/network/bluesky/shapes";
import { gistOf } from "@/lib/network/gist";
import { promotionSignsOf } from "@/lib/network/promotion";
import { whoOf } from "@/lib/network/who";
import type { EngagementKind } from "@/lib/score/activity";
import { topicsOf } from "@/lib/topic/topics-of";

const hourMs = 3_600_000;

interface Act {
  readonly direction: ReadEngagement["direction"];
  readonly kind: EngagementKind;
  /** DID of the other. */
  readonly with: string;
  /** A record key, never an address: that would name somebody. */
  readonly target: string;
  /** Record key of the member's post. */
  readonly post?: string;
  readonly at: Date;
}

/** The name that a person is stored by. */
export function who(did: string): string {
  return whoOf("bluesky", did);
}

/** When a record was made: as its author says, but not later than the network first saw it. */
export function timeOf({ createdAt }: Pick<PostRecord, "createdAt">, seenAt: Date): Date {
  const said = Date.parse(createdAt);
  return Number.isNaN(said) || said > seenAt.getTime() ? seenAt : new Date(said);
}

/** What a part of a reading has found so far. Words and names pass through it and stay nowhere. */
export class Gathering {
  #posts = new Map<string, ReadPost>();
  #acts = new Map<string, ReadEngagement>();
  #people = new Map<string, ReadEngager>();
  /** DIDs of people with whom there was an act and of whom nothing is known. */
  readonly #unknown = new Set<string>();
  /** DIDs of people who were told of before. */
  readonly #met = new Set<string>();

  constructor(
    /** The member's DID. */
    readonly me: string,
    readonly since: Date,
    readonly now: () => Date,
    /** DIDs of people whom the member blocked: they drop out. */
    readonly blocked: ReadonlySet<string>,
    /** Hosts that the member's profile names. */
    readonly ownSites: readonly string[],
  ) {}

  #isOfNow(at: Date): boolean {
    return at >= this.since && at.getTime() <= this.now().getTime() + hourMs;
  }

  /** Takes in one of the member's own posts, by its record key. False where it is too old (or of a time to come) to count. */
  addPost(rkey: string, { text, tags, links, marks }: PostRecord, at: Date): boolean {
    if (!this.#isOfNow(at)) return false;
    this.#posts.set(rkey, {
      remoteId: rkey,
      url: `https://bsky.app/profile/${this.me}/post/${rkey}`,
      at,
      promotionSigns: promotionSignsOf({ text, tags, links, marks }, this.ownSites),
      gist: gistOf(text, links),
      topics: topicsOf({ tags }),
    });
    return true;
  }

  /** Takes in an act once, as it was first told: dated sources are read before undated ones. `person` where the source shows them. */
  addAct({ direction, kind, with: did, target, post, at }: Act, person?: Person): void {
    if (did === this.me || this.blocked.has(did) || !this.#isOfNow(at)) return;
    const key = [direction, kind, did, target].join(" ");
    if (!this.#acts.has(key))
      this.#acts.set(key, { direction, kind, who: who(did), target, postRemoteId: post ?? null, at });
    if (person) this.addPerson(person);
    else if (!this.#met.has(did)) this.#unknown.add(did);
  }

  /** Takes in what the AppView says of somebody with whom there was an act; it is what everybody there goes by. */
  addPerson({ did, createdAt, bot }: Person): void {
    this.#people.set(did, { who: who(did), createdAt, bot, firstHand: true });
    this.#unknown.delete(did);
    this.#met.add(did);
  }

  /** DIDs of those whom the AppView has yet to be asked about. */
  get unknown(): readonly string[] {
    return [...this.#unknown];
  }

  /** Of whom the AppView knows nothing either (an account that is gone), nothing is known. */
  giveUpOnUnknown(): void {
    for (const did of this.#unknown) {
      this.#people.set(did, { who: who(did), createdAt: null, bot: false, firstHand: false });
      this.#met.add(did);
    }
    this.#unknown.clear();
  }

  /** Hands over all that was gathered since the last time. */
  take(): Found {
    const found = {
      posts: [...this.#posts.values()],
      engagements: [...this.#acts.values()],
      engagers: [...this.#people.values()],
    };
    this.#posts = new Map();
    this.#acts = new Map();
    this.#people = new Map();
    return found;
  }
}
