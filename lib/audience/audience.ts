import type { City } from "@/lib/place/place";

/**
 * All members on a day as gates look at them, without saying who is who: one place in each array for a member, in an order
 * that has nothing to do with theirs. Cities, countries and topics of fewer than 20 members are not in it.
 */
export interface Audience {
  /** The UTC day, as in `2026-11-25`. */
  readonly day: string;
  readonly cities: readonly City[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Slugs of lib/topic. */
  readonly topics: readonly string[];
  /** Gate scores; 0 before the first one. */
  readonly scores: Uint8Array;
  /** Numbers of cities, from 1; of countries after those, where only the country may be known; 0 where nothing is. */
  readonly places: Uint16Array;
  /** Whole days of membership. */
  readonly memberDays: Uint16Array;
  /** Where each member's topics begin in the two arrays below; one more than there are members, the last where all end. */
  readonly topicsFrom: Uint32Array;
  /** Numbers of topics, from 0. */
  readonly topicOf: Uint16Array;
  /** The score in it as gates look at it, 1..100. */
  readonly topicScores: Uint8Array;
}

/** One member as the audience of a day is made of them. */
export interface CountedMember {
  readonly score: number | null;
  readonly city: City | null;
  readonly memberDays: number;
  /** Scores by topic. */
  readonly topics: Readonly<Record<string, number>>;
}
