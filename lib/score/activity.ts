/** The ways one person can turn to another that the score knows, whatever a network calls them. */
export const engagementKinds = [
  "like",
  "upvote",
  "follow",
  "mention",
  "star",
  "repost",
  "fork",
  "quote",
  "reply",
  "review",
  "accepted",
] as const;

export type EngagementKind = (typeof engagementKinds)[number];

/** Something the member published. `at` is milliseconds since the epoch, as are all times here. */
export interface PostActivity {
  id: string;
  at: number;
  promotional: boolean;
  duplicate: boolean;
  topics: string[];
}

/**
 * Something of the member's that stands for as long as it exists: a repository, an answer, an article. A work is no post. It was
 * not published on some day to be noticed that day, so it has no time, fills no day, and dilutes neither damping nor efficiency;
 * engagement with it is not damped. Its id differs from those of the account's posts.
 */
export interface StandingWork {
  id: string;
  topics: string[];
  /** How many approved of it by now: stars, reactions, an accepted answer as one. Part of the account's `body`. */
  approvals: number;
}

/** Somebody engaging with the member; `who` is a keyed hash of network and id, never a name. */
export interface ReceivedEngagement {
  who: string;
  kind: EngagementKind;
  at: number;
  /** The id of the post or work it answers, when the network tells. */
  post?: string;
}

/** The member engaging with somebody. */
export interface GivenEngagement {
  who: string;
  kind: EngagementKind;
  at: number;
}

/** Engagement of which a network tells how many but not who. */
export interface CountedEngagement {
  post: string;
  kind: EngagementKind;
  count: number;
  at: number;
}

/** What one linked account shows: all that the score is made of. */
export interface AccountActivity {
  network: string;
  posts: PostActivity[];
  received: ReceivedEngagement[];
  given: GivenEngagement[];
  counted: CountedEngagement[];
  followers: number;
  /** How many approved of the account's standing work, all together: stars on own projects, accepted answers, article reactions. */
  body: number;
  /** The single works as far as the network tells them apart; what `body` holds beyond their approvals has no topic. */
  works?: StandingWork[];
}

/** The trust in a person, from 0 (ignored: the member's own accounts, blocked people, declared bots) to 1. */
export type TrustOf = (who: string) => number;
