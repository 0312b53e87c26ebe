import type { Trouble } from "@/lib/network/trouble";
import type { Result } from "@/lib/result";
import type { EngagementKind } from "@/lib/score/activity";
import type { Network, ReadStep } from "@/prisma/generated/enums";

/** Laurel's registration with one server of a network. */
export interface AppKeys {
  /** As in `https://social.example`. */
  readonly origin: string;
  readonly redirectUri: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What one trip to a consent page is recognised by: `state` comes back in the open, `verifier` (PKCE) never leaves. */
export interface Trip {
  readonly state: string;
  readonly verifier: string;
}

export interface Profile {
  /** The account's id on its server. */
  readonly remoteId: string;
  /** `name@host`, lower case, the host as ASCII: the same wherever on the network it is read. */
  readonly handle: string;
  readonly profileUrl: string | null;
  readonly followers: number;
  readonly createdAt: Date | null;
}

export interface ReadPost {
  readonly remoteId: string;
  readonly at: Date;
  readonly promotional: boolean;
  readonly duplicate: boolean;
  readonly topics: string[];
}

export interface ReadEngagement {
  readonly direction: "RECEIVED" | "GIVEN";
  readonly kind: EngagementKind;
  /** See `whoOf`. */
  readonly who: string;
  /** The act's own id, else the post that it is about, else empty: two readings of one act agree on it. */
  readonly target: string;
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

/** All that one reading found. */
export interface Reading {
  readonly profile: Profile;
  readonly posts: ReadPost[];
  readonly engagements: ReadEngagement[];
  readonly engagers: ReadEngager[];
}

export interface Progress {
  readonly step: Extract<ReadStep, "PROFILE" | "POSTS" | "RECEIVED" | "GIVEN">;
  readonly done: number;
  /** Null while the network does not tell how many there are. */
  readonly total: number | null;
}

export interface ReadOptions {
  /** Nothing older is read. */
  readonly since: Date;
  readonly now: () => Date;
  /** Asked when the network wants a pause: waits and resolves to true, or resolves to false to give up at once. */
  readonly pause: (until: Date) => Promise<boolean>;
  /** Past it nothing more is asked and the reading has timed out: a slow server must not keep others waiting. */
  readonly deadline?: Date;
}

/** What Laurel needs of a network. Everything that can be expected to go wrong is returned as a trouble. */
export interface NetworkAdapter {
  readonly network: Network;
  /** From what a person types (handle, server, address) to the origin of the server to ask for consent. */
  discover(typed: string): Promise<Result<string, Trouble>>;
  register(origin: string, redirectUri: string): Promise<Result<AppKeys, Trouble>>;
  /** Begins a trip: where to send the person. */
  authorise(app: AppKeys): Promise<{ trip: Trip; url: URL }>;
  /** Ends a trip at the address that the person came back to. */
  accept(app: AppKeys, back: URL, trip: Trip): Promise<Result<{ token: string; profile: Profile }, Trouble>>;
  /** Reads everything since a time, telling progress after each page. Stores nothing. */
  read(
    origin: string,
    token: string,
    options: ReadOptions,
  ): AsyncGenerator<Progress, Result<Reading, Trouble>, undefined>;
  /** Takes the token back at the network. */
  revoke(app: AppKeys, token: string): Promise<Result<undefined, Trouble>>;
}
