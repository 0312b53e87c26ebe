import type { Found, Progress, ReadOptions } from "@/lib/network/adapter";
import type { GitHub } from "@/lib/network/github/client";
import type { Last, Memory, PartName, Pass } from "@/lib/network/github/cursor";
import type { Gathering } from "@/lib/network/github/gathering";
import type { Repositories } from "@/lib/network/github/repositories";
import type { User } from "@/lib/network/github/shapes";

/** What every part of a reading works with. */
export interface Reading {
  readonly github: GitHub;
  readonly gathering: Gathering;
  readonly repositories: Repositories;
  readonly me: User;
  /** Hosts that the member's profile names. */
  readonly ownSites: readonly string[];
  readonly last: Last;
  readonly since: Date;
  readonly known: ReadOptions["known"];
  /** Ids of threads of which the conversation was read: some are found by more than one search. */
  readonly heard: Set<string>;
}

/** A pass that has read the profile. */
export type Reached = Pass & { readonly memory: Memory };

/** A stretch of a part is gathered: the pass goes on from here. */
export interface Stretch {
  readonly pass: Reached;
  /** How many there are in the part; null while unknown. */
  readonly total: number | null;
  /** What is found beside what was gathered. */
  readonly found?: Found;
}

/** Reads a part from the pass's place on; returns the pass with what the part leaves to the next one. */
export type ReadPart = (reading: Reading, begun: Reached) => AsyncGenerator<Stretch, Reached, undefined>;

/** The step that people see a part as. */
export const stepOf: Record<PartName, Progress["step"]> = {
  stars_and_forks: "RECEIVED",
  followers: "RECEIVED",
  issues_here: "RECEIVED",
  pulls_here: "RECEIVED",
  own_issues: "POSTS",
  own_pulls: "POSTS",
  issues_elsewhere: "GIVEN",
  pulls_elsewhere: "GIVEN",
  reviews_elsewhere: "GIVEN",
  starred: "GIVEN",
  forked: "GIVEN",
  following: "GIVEN",
};
