import type { EngagementKind } from "@/lib/score/activity";

/** The parts of a score, in the order a receipt shows them. */
export const pillars = [
  "base",
  "resonance",
  "conversation",
  "efficiency",
  "listening",
  "body",
  "reach",
  "constancy",
] as const;

export type Pillar = (typeof pillars)[number];

/** Pillars whose x runs through a logarithmic curve. */
export const curvedPillars = [
  "resonance",
  "conversation",
  "efficiency",
  "listening",
  "body",
  "reach",
] as const satisfies Pillar[];

export type CurvedPillar = (typeof curvedPillars)[number];

/** Points = `weight · min(1, ln(1 + x/half) / ln(1 + most/half))`: nothing at x = 0, all of `weight` at x = `most`. */
export interface Curve {
  weight: number;
  half: number;
  most: number;
}

/** Every constant of a version of the score. The rules and the public page both read it. */
export interface Formula {
  version: string;
  /** What is different from the version before and why, in sentences for the public page. */
  changes: string[];
  base: number;
  decay: { halfLifeDays: number; keptDays: number };
  kindWeights: Record<EngagementKind, number>;
  damping: {
    undampedPostsPerDay: number;
    duplicateFactor: number;
    promotionalShare: number;
    promotionalWindowDays: number;
  };
  /** From this trust on a person counts as trusted. */
  trustedFrom: number;
  /** How much of people who are not trusted counts although no trusted person is there to match them. */
  floors: { resonance: number; conversation: number; listening: number };
  curves: Record<CurvedPillar, Curve>;
  /** Engagement without names: `share · (largest + rest · others)` per network, at most `most` over all. */
  counted: { share: number; rest: number; most: number };
  /**
   * `posts` is added to the decayed number of posts, so that a single lucky post does not look efficient. `pooled` says who stands
   * beside people without trust: the trusted people of all accounts `together`, or `apart` those of the account alone.
   */
  efficiency: { posts: number; pooled: "together" | "apart" };
  /** Listening counts up to `base + perConversation · x of conversation`. */
  listeningCap: { base: number; perConversation: number };
  constancy: { weight: number; weeks: number };
  /** Standard deviations each way: 1.28 covers about 80 %. */
  bandDeviations: number;
  /** The ends of the band are whole numbers, rounded from `points` or, as the number shown is, from their `tenths`. */
  bandEnds: "points" | "tenths";
}

/** Version 1.0.0. A published version never changes; a change is a new version beside it. */
export const v1: Formula = {
  version: "1.0.0",
  changes: ["The first version."],
  base: 1,
  decay: { halfLifeDays: 45, keptDays: 180 },
  kindWeights: {
    like: 0.3,
    upvote: 0.3,
    follow: 0.3,
    mention: 0.5,
    star: 0.5,
    repost: 0.8,
    fork: 0.8,
    quote: 1,
    reply: 1,
    review: 1,
    accepted: 1.5,
  },
  damping: {
    undampedPostsPerDay: 10,
    duplicateFactor: 0.25,
    promotionalShare: 0.3,
    promotionalWindowDays: 90,
  },
  trustedFrom: 0.8,
  floors: { resonance: 5, conversation: 2, listening: 3 },
  curves: {
    resonance: { weight: 34, half: 5, most: 20_000 },
    conversation: { weight: 20, half: 2, most: 500 },
    efficiency: { weight: 12, half: 0.2, most: 50 },
    listening: { weight: 10, half: 3, most: 300 },
    body: { weight: 10, half: 10, most: 50_000 },
    reach: { weight: 7, half: 50, most: 1_000_000 },
  },
  counted: { share: 0.3, rest: 0.3, most: 200 },
  efficiency: { posts: 5, pooled: "together" },
  listeningCap: { base: 10, perConversation: 3 },
  constancy: { weight: 6, weeks: 13 },
  bandDeviations: 1.28,
  bandEnds: "points",
};
