import type { Found, ReadEngagement, ReadEngager, ReadPost } from "@/lib/network/adapter";
import type { AccountAges } from "@/lib/network/github/account-ages";
import { isBot, speaks, whoOfPerson } from "@/lib/network/github/person";
import type { Person } from "@/lib/network/github/shapes";
import type { EngagementKind } from "@/lib/score/activity";

export interface Act {
  readonly direction: ReadEngagement["direction"];
  readonly kind: EngagementKind;
  readonly with: Person;
  readonly target: string;
  /** The member's post or work that was engaged with. */
  readonly post?: string;
  readonly at: Date;
}

// A clock may be off by as much.
const aheadMs = 60 * 60 * 1000;

/** What a part of a reading has found so far. Words and names pass through it and stay nowhere. */
export class Gathering {
  #posts = new Map<string, ReadPost>();
  #acts = new Map<string, ReadEngagement>();
  #people = new Map<string, Person>();

  constructor(
    /** The member. */
    readonly me: Person,
    readonly since: Date,
    readonly now: () => Date,
    readonly ages: AccountAges,
  ) {}

  #isWithin(at: Date): boolean {
    return at >= this.since && at.getTime() <= this.now().getTime() + aheadMs;
  }

  addPost(post: ReadPost): void {
    if (this.#isWithin(post.at)) this.#posts.set(post.remoteId, post);
  }

  /** Takes in an act between the member and another person; what they do to themselves, and what organisations do, is passed over. */
  addAct({ direction, kind, with: person, target, post, at }: Act): void {
    if (person.id === this.me.id || !speaks(person) || !this.#isWithin(at)) return;
    const who = whoOfPerson(person);
    this.#acts.set([direction, kind, who, target].join(" "), {
      ...{ direction, kind, who, target, at },
      postRemoteId: post ?? null,
    });
    this.#people.set(who, person);
  }

  /** Hands over all that was gathered since the last time. */
  async take(): Promise<Found> {
    const ages = await this.ages.of([...this.#people.values()]);
    // GitHub knows everybody first hand: there is but one server.
    const engagers = [...this.#people].map(([who, person]): ReadEngager => {
      return { who, createdAt: ages.get(person.id) ?? null, bot: isBot(person), firstHand: true };
    });
    const found = { posts: [...this.#posts.values()], engagements: [...this.#acts.values()], engagers };
    this.#posts = new Map();
    this.#acts = new Map();
    this.#people = new Map();
    return found;
  }
}
