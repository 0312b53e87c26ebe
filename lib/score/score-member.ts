import type { Formula } from "@/lib/score/formula";
import type { LoadedMember } from "@/lib/score/load-members";
import { type Score, scoreOf } from "@/lib/score/score-of";
import type { HeardTopic } from "@/lib/score/snapshot";
import { topicScoresOf } from "@/lib/score/topic-scores";

/** What is kept of one member's day by one formula. */
export interface ScoredDay {
  readonly userId: string;
  readonly score: Score;
  readonly topics: readonly HeardTopic[];
}

/** Scores a loaded member at `now` (epoch ms) by a formula. */
export function scoreMember(
  { userId, accounts, trustOf, topicsOff }: LoadedMember,
  now: number,
  formula: Formula,
): ScoredDay {
  return {
    userId,
    score: scoreOf(accounts, trustOf, now, formula),
    topics: topicScoresOf(accounts, trustOf, now, formula, topicsOff),
  };
}
