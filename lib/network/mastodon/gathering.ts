import type { Found, ReadEngagement, ReadEngager, ReadPost } from "@/lib/network/adapter";
import { gistOf } from "@/lib/network/gist";
import type { Account, Status } from "@/lib/network/mastodon/shapes";
import { wordsAndLinks } from "@/lib/network/plain-text";
import { promotionSignsOf } from "@/lib/network/promotion";
import { whoOf } from "@/lib/network/who";
import type { EngagementKind } from "@/lib/score/activity";
import { topicsOf } from "@/lib/topic/topics-of";

interface Act {
  readonly direction: ReadEngagement["direction"];
  readonly kind: EngagementKind;
  readonly with: Pick<Account, "id" | "acct"> & Partial<Pick<Account, "created_at" | "bot">>;
  readonly target: string;
  readonly post?: string;
  readonly at: Date;
}

const isOpen = (visibility: string) => visibility === "public" || visibility === "unlisted";

/** Whether everybody may see a status; the rest of what people write is passed over. */
export function isForAll({ visibility }: Pick<Status, "visibility">): boolean {
  return isOpen(visibility);
}

/** `name@host` in lower case; people of the server itself are listed without a host. */
export function handleOf(acct: string, domain: string): string {
  const [name = "", host = domain] = acct.split("@");
  return `${name}@${URL.canParse(`https://${host}`) ? new URL(`https://${host}`).host : host}`.toLowerCase();
}

/** What a part of a reading has found so far. Words and names pass through it and stay nowhere. */
export class Gathering {
  #posts = new Map<string, ReadPost>();
  #acts = new Map<string, ReadEngagement>();
  #people = new Map<string, ReadEngager>();
  readonly #self: string;

  constructor(
    /** The member's account on its server. */
    readonly me: Pick<Account, "id" | "acct">,
    readonly domain: string,
    readonly since: Date,
    /** Ids of people whom the member blocked: they drop out. */
    readonly blocked: ReadonlySet<string>,
    /** Hosts that the member's profile names. */
    readonly ownSites: readonly string[],
  ) {
    this.#self = handleOf(me.acct, domain);
  }

  /** Takes in one of the member's own posts; private ones and old ones are passed over. */
  addPost(status: Omit<Status, "reblog" | "quote">): void {
    if (!isOpen(status.visibility) || status.created_at < this.since) return;
    const { text, links } = wordsAndLinks(status.content);
    const tags = status.tags.map(({ name }) => name.toLowerCase());
    this.#posts.set(status.id, {
      remoteId: status.id,
      url: status.url && /^https?:\/\//.test(status.url) ? status.url : null,
      at: status.created_at,
      promotionSigns: promotionSignsOf({ text, tags, links }, this.ownSites),
      gist: gistOf(text, links),
      topics: topicsOf({ tags }),
    });
  }

  /** Takes in an act once, as it was first told: dated sources are read before undated ones. */
  addAct({ direction, kind, with: person, target, post, at }: Act): void {
    const handle = this.handleOf(person);
    if (handle === this.#self || this.blocked.has(person.id) || at < this.since) return;
    const who = whoOf("mastodon", handle);
    const key = [direction, kind, who, target].join(" ");
    if (!this.#acts.has(key))
      this.#acts.set(key, { direction, kind, who, target, postRemoteId: post ?? null, at });
    const known = this.#people.get(who);
    const createdAt = person.created_at ?? known?.createdAt ?? null;
    const firstHand = handle.endsWith(`@${this.domain}`);
    this.#people.set(who, { who, createdAt, bot: person.bot ?? known?.bot ?? false, firstHand });
  }

  handleOf({ acct }: Pick<Account, "acct">): string {
    return handleOf(acct, this.domain);
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
