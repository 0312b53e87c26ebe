import type { GuardedFetch } from "@/lib/fetch-guarded";
import type { PromotionSign } from "@/lib/network/promotion";
import type { Trouble } from "@/lib/network/trouble";
import type { Result } from "@/lib/result";
import type { EngagementKind } from "@/lib/score/activity";
import type { TopicSlug } from "@/lib/topic/topics";
import type { ReadStep } from "@/prisma/generated/enums";

/** Laurel's registration with one server of a network whose servers each want to be introduced to. */
export interface AppKeys {
  /** As in `https://social.example`. */
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What every adapter is given. */
export interface Ports {
  /** The only way out: guarded, and in turn with everybody else who asks the same host. */
  readonly fetch: GuardedFetch;
  /** `host:port` entries that are reached although private, and without TLS. */
  readonly allowedPrivateHosts: readonly string[];
  /** Where the network sends people back to. */
  readonly redirectUri: string;
  /** Registrations made before; `sure` where the server cannot have forgotten it. */
  readonly apps: {
    known(origin: string): Promise<(AppKeys & { readonly sure: boolean }) | null>;
    keep(keys: AppKeys): Promise<void>;
  };
}

/** Where somebody is to be asked for consent. */
export interface Place {
  /** The origin of the server, as in `https://social.example`. */
  readonly origin: string;
  /** Who is asked, where the network wants to know it beforehand. */
  readonly login: string | null;
}

/** What one trip to a consent page is recognised by: `state` comes back in the open, `secret` never leaves (PKCE, keys). */
export interface Trip {
  readonly state: string;
  readonly secret: string;
}

export interface Profile {
  /** The account's id on its network: see `whoOf`. */
  readonly remoteId: string;
  /** As people write it, `name@host` where there are many servers. */
  readonly handle: string;
  /** What `whoOf` makes a person of: what everybody else on the network knows them by, and never changes hands. */
  readonly identity: string;
  readonly profileUrl: string | null;
  readonly followers: number;
  /** Where there are no works that say it: how often others approved of standing work. */
  readonly body: number;
  readonly createdAt: Date | null;
}

/** A linked account as its adapter needs it. */
export interface Access {
  readonly origin: string;
  readonly remoteId: string;
  readonly handle: string;
  /** What `accept` returned or `renewed` was told last. Its meaning is the adapter's own. */
  readonly grant: string;
}

export interface ReadPost {
  readonly remoteId: string;
  readonly url: string | null;
  readonly at: Date;
  readonly promotionSigns: readonly PromotionSign[];
  /** See lib/network/gist.ts; in clear: whoever stores it makes it unreadable. */
  readonly gist: string | null;
  readonly topics: readonly TopicSlug[];
}

/** Standing work, as a repository. */
export interface ReadWork {
  readonly remoteId: string;
  readonly url: string | null;
  readonly topics: readonly TopicSlug[];
  readonly approvals: number;
}

export interface ReadEngagement {
  readonly direction: "RECEIVED" | "GIVEN";
  readonly kind: EngagementKind;
  /** See `whoOf`. */
  readonly who: string;
  /** The act's own id, else the post that it is about, else empty: two readings of one act agree on it. */
  readonly target: string;
  /** The member's post or work that was engaged with. */
  readonly postRemoteId: string | null;
  /** When it happened; the post's own time where a network tells who but not when. */
  readonly at: Date;
}

export interface ReadEngager {
  readonly who: string;
  /** Null where the network does not say since when the account exists. */
  readonly createdAt: Date | null;
  readonly bot: boolean;
  /** Whether it is the person's own server that says so: others may be wrong about them, or lie. */
  readonly firstHand: boolean;
}

/** Engagement of which the network tells how many but not who. */
export interface ReadCounted {
  readonly postRemoteId: string;
  readonly kind: EngagementKind;
  readonly count: number;
  readonly at: Date;
}

/** What a part of a reading found. Telling the same again changes nothing. */
export interface Found {
  readonly profile?: Profile;
  readonly posts?: readonly ReadPost[];
  /** All that there are: those that are not named are gone. */
  readonly works?: readonly ReadWork[];
  readonly engagements?: readonly ReadEngagement[];
  readonly engagers?: readonly ReadEngager[];
  readonly counted?: readonly ReadCounted[];
  /** `whoOf` of people whom the member blocked: what is stored of them is forgotten. */
  readonly blocked?: readonly string[];
  /** Since `passBegan` every post from `from` on was told: those that were not are gone, with what others did to them. */
  readonly told?: { readonly from: Date; readonly passBegan: Date };
}

export interface Progress {
  readonly step: Extract<ReadStep, "PROFILE" | "RECEIVED" | "POSTS" | "GIVEN">;
  readonly done: number;
  /** Null while the network does not tell how many there are. */
  readonly total: number | null;
}

/** JSON of the adapter's own: where reading goes on, in this pass or the next. */
export type Cursor = { readonly [name: string]: Json };
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A part of a reading, small enough to be held and stored at once. */
export interface Batch {
  readonly progress: Progress;
  readonly found: Found;
  /** Once this batch is stored, reading may be cut off at any moment and goes on from here. */
  readonly cursor: Cursor;
}

export interface ReadOptions {
  /** Where the last reading came to, whole or cut off; null for the first, or to read everything anew. Never trusted: parsed. */
  readonly cursor: unknown;
  /** Nothing older is read. */
  readonly since: Date;
  readonly now: () => Date;
  /** Asked when the network wants a pause, and before a second try: waits and resolves to true, or resolves to false to give up at once. */
  readonly pause: (until: Date) => Promise<boolean>;
  /** Of these posts, how many acts of each kind are stored already: what a list need not be asked for again. */
  readonly known: (posts: readonly string[]) => Promise<(kind: EngagementKind, post: string) => number>;
  /** Told when the network exchanged the grant for another: the old one may be worth nothing from then on. */
  readonly renewed: (grant: string) => Promise<void>;
}

/** What Laurel needs of a network. Everything that can be expected to go wrong is returned as a trouble. */
export interface NetworkAdapter {
  /** From what a person types (handle, server, address) to where they are asked for consent. */
  discover(typed: string): Promise<Result<Place, Trouble>>;
  /** Begins a trip: where to send the person. */
  authorise(place: Place): Promise<Result<{ trip: Trip; url: URL }, Trouble>>;
  /** Ends a trip at the address that the person came back to. */
  accept(
    origin: string,
    back: URL,
    trip: Trip,
  ): Promise<Result<{ grant: string; profile: Profile; origin: string }, Trouble>>;
  /**
   * Reads what is new since the cursor, oldest promise first: after each batch that was stored it may be cut off and goes on
   * from that batch's cursor. The last batch's cursor is where the next reading begins. Stores nothing itself.
   */
  read(account: Access, options: ReadOptions): AsyncGenerator<Batch, Result<undefined, Trouble>, undefined>;
  /** Takes the grant back at the network. */
  revoke(account: Access): Promise<Result<undefined, Trouble>>;
}
