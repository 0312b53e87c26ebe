import type { NetworkAdapter, Ports } from "@/lib/network/adapter";
import type { EngagementKind } from "@/lib/score/activity";

/** A network as the rest of Laurel knows it: its words, what can be seen there, and the way to its adapter. */
export interface Network {
  /** As people write it: `Mastodon`. */
  readonly name: string;
  /** What is typed to say where the account is; null where there is but one place. */
  readonly place: { readonly label: string; readonly hint: string; readonly example: string } | null;
  /** The button that leads to the consent page. */
  readonly go: string;
  /** What it is asked to allow, as a sentence. */
  readonly permission: string;
  readonly sees: Sight;
  /** How many requests a second all of Laurel makes to one of its hosts at most: well below what the network allows. */
  readonly requestsPerSecond: number;
  /** False where an operator has not set it up: it is not offered then. */
  readonly isSetUp: () => boolean;
  /** Loaded when needed: some come with large libraries. */
  readonly adapter: (ports: Ports) => Promise<NetworkAdapter>;
}

/** What an adapter can see of an account, declared before anybody links one. */
export interface Sight {
  readonly received: readonly EngagementKind[];
  readonly given: readonly EngagementKind[];
  /** What counts as a post there, in words. */
  readonly posts: string;
  /** What counts as body of work there, in words; null where nothing does. */
  readonly body: string | null;
  /** What is read, as the member's own network calls it: sentences without a full stop. */
  readonly read: readonly string[];
  /** What the network does not tell. */
  readonly unseen: readonly string[];
}
