import type { AccountActivity, TrustOf } from "@/lib/score/activity";
import { type Amounts, bandBy, clampedScore } from "@/lib/score/band";
import { pointsOf } from "@/lib/score/curve";
import { curvedLines } from "@/lib/score/exact-lines";
import { type CurvedPillar, type Formula, v1 } from "@/lib/score/formula";
import { roundedLines, toTenths } from "@/lib/score/lines";
import { type Measures, measuresOf } from "@/lib/score/measures";
import type { Score } from "@/lib/score/score-of";

/** What a topic score is made of. One cannot tell what listening, followers or steady weeks were about. */
export const topicPillars = [
  "resonance",
  "conversation",
  "efficiency",
  "body",
] as const satisfies CurvedPillar[];

/** A score within one topic, with its receipt: as `Score`, without what its pillars do not hold. */
export interface TopicScore extends Omit<Score, "withheld"> {
  withheld: Pick<Score["withheld"], "resonance" | "conversation">;
}

/**
 * The score of a member in a topic at `now` (epoch ms): the formula applied to the posts and works about it and to what others
 * did with them, stretched to 1..100. `topics` holds the slug of the topic and of all its descendants. Whom the member turns to
 * is taken whole: of a conversation only the other side's part tells what it was about. Nothing about the topic gives 1.
 */
export function topicScoreOf(
  accounts: AccountActivity[],
  topics: ReadonlySet<string>,
  trustOf: TrustOf,
  now: number,
  formula: Formula = v1,
): TopicScore {
  const about = accounts.map((account) => activityAbout(account, topics));
  return scoreAbout(about, trustOf, now, formula);
}

/** The same of activity of which everything but `given` is about the topic already. */
export function scoreAbout(
  about: AccountActivity[],
  trustOf: TrustOf,
  now: number,
  formula: Formula,
): TopicScore {
  const networks = about.map(({ network }) => network);
  const measures = measuresOf(about, trustOf, now, formula);
  const stretch = stretchOf(formula);
  const exact = topicPillars
    .flatMap((pillar) => curvedLines(pillar, measures.curved[pillar], networks, formula))
    .filter(({ points }) => points > 0)
    .map((line) => ({ ...line, points: stretch * line.points }));
  const { value, lines } = roundedLines([{ pillar: "base", network: null, points: formula.base }, ...exact]);
  return {
    value,
    shown: clampedScore(value),
    band: bandBy(measures, formula, pointsFor),
    lines,
    withheld: {
      resonance: toTenths(measures.withheld.resonance),
      conversation: toTenths(measures.withheld.conversation),
    },
    formula: formula.version,
  };
}

function pointsFor(amounts: Amounts, _: Measures, formula: Formula): number {
  const stretch = stretchOf(formula);
  return topicPillars.reduce(
    (sum, pillar) => sum + stretch * pointsOf(amounts[pillar], formula.curves[pillar]),
    formula.base,
  );
}

/** What makes the pillars of a topic reach 100 together with the base: 99 / 76 in version 1.0.0. */
function stretchOf(formula: Formula): number {
  return (100 - formula.base) / topicWeight(formula);
}

/** The points that the pillars of a topic bring at most in a whole score. */
export function topicWeight({ curves }: Formula): number {
  return topicPillars.reduce((sum, pillar) => sum + curves[pillar].weight, 0);
}

/** The part of an account's activity that is about any of the topics. Damping, too, then looks at these posts alone. */
function activityAbout(account: AccountActivity, topics: ReadonlySet<string>): AccountActivity {
  const isAbout = (item: { topics: string[] }) => item.topics.some((topic) => topics.has(topic));
  const posts = account.posts.filter(isAbout);
  const works = (account.works ?? []).filter(isAbout);
  const ids = new Set([...posts, ...works].map(({ id }) => id));
  return {
    ...account,
    posts,
    works,
    received: account.received.filter(({ post }) => post !== undefined && ids.has(post)),
    counted: account.counted.filter(({ post }) => ids.has(post)),
    body: works.reduce((sum, { approvals }) => sum + approvals, 0),
  };
}
