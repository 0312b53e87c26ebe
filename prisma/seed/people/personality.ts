import type { Dice } from "@/prisma/seed/dice";

const dayMs = 86_400_000;

/** How somebody lives on a network, as far as a score can see it. */
export interface Personality {
  /** Posts a week. */
  readonly posts: number;
  /** Parts of the posts, 0..1. */
  readonly promotional: number;
  readonly duplicate: number;
  /** People who turn to them, and of each how many acts a month. */
  readonly audience: number;
  readonly attention: number;
  /** Part of those acts that are words: replies, quotes, mentions. */
  readonly words: number;
  /** Of the audience, the part that is answered, and how many acts a month each of them gets. */
  readonly answered: number;
  readonly answers: number;
  /** Others whom they speak to without hearing back. */
  readonly listens: number;
  readonly followers: number;
  /** Where the people around them come from. */
  readonly around: "everybody" | "newcomers" | "ring";
  /** Days since they began; what they do grows towards now by `growth` (below 1 it fades). */
  readonly activeDays: number;
  readonly growth: number;
}

/** A moment of a life until now, in epoch ms: more of them are late when `growth` is above 1. */
export function timeIn({ activeDays, growth }: Personality, now: Date, dice: Dice): number {
  return Math.round(now.getTime() - activeDays * (1 - dice.real() ** (1 / growth)) * dayMs);
}
