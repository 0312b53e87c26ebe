import type { AccountActivity, TrustOf } from "@/lib/score/activity";
import { activityByTopic } from "@/lib/score/activity-by-topic";
import type { Formula } from "@/lib/score/formula";
import type { HeardTopic } from "@/lib/score/snapshot";
import { scoreAbout } from "@/lib/score/topic-score";

/** In how many topics a member is scored: each costs about a quarter of what the whole score does. */
export const mostTopics = 12;

/**
 * The topics in which a member is heard at `now` (epoch ms), the best first: those of their posts and works, and those above them,
 * in which others engaged with these, as `topicScoreOf` scores them. None that is switched off; of more than 12 those with the
 * most engagement.
 */
export function topicScoresOf(
  accounts: AccountActivity[],
  trustOf: TrustOf,
  now: number,
  formula: Formula,
  topicsOff: ReadonlySet<string>,
): HeardTopic[] {
  const busiest = activityByTopic(accounts)
    .filter(({ topic, engagements }) => engagements > 0 && !topicsOff.has(topic))
    .sort((a, b) => b.engagements - a.engagements || (a.topic < b.topic ? -1 : 1))
    .slice(0, mostTopics);
  return busiest
    .map(({ topic, about }) => {
      const { value, band } = scoreAbout(about, trustOf, now, formula);
      return { topic, value, band };
    })
    .filter(({ value }) => value > formula.base)
    .sort((a, b) => b.value - a.value || (a.topic < b.topic ? -1 : 1));
}
