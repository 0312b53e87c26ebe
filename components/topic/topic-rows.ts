import type { HeardTopic } from "@/lib/score/snapshot";
import { isTopic, type TopicSlug, topicTitle, topTopics } from "@/lib/topic/topics";

/** A topic in which a member is heard, as it is listed. */
export interface TopicRow {
  readonly topic: TopicSlug;
  readonly title: string;
  /** The title of the topic that it belongs to, unless its own row says so by standing under it; null for one at the top. */
  readonly above: string | null;
  /** Whether it stands under the topic that it belongs to. */
  readonly under: boolean;
  readonly value: number;
  readonly band: readonly [low: number, high: number];
}

/** Topics as they are listed: the best first, and under each at the top those below it. What is no topic any more is left out. */
export function topicRows(heard: readonly HeardTopic[]): TopicRow[] {
  const known = heard.flatMap(({ topic, ...score }) => (isTopic(topic) ? [{ topic, ...score }] : []));
  const topOf = (topic: TopicSlug) =>
    topTopics.find(({ slug, below }) => slug === topic || below.some((one) => one.slug === topic));
  const groups = Map.groupBy(known, ({ topic }) => topOf(topic)?.slug);
  return [...groups].flatMap(([top, own]) => {
    const whole = own.find(({ topic }) => topic === top);
    const parts = own.filter((one) => one !== whole);
    const rows = whole ? [whole, ...parts] : parts;
    return rows.map((one): TopicRow => {
      const isTop = one.topic === top;
      return {
        ...one,
        title: topicTitle(one.topic),
        above: isTop || whole || !top ? null : topicTitle(top),
        under: !isTop && whole !== undefined,
      };
    });
  });
}
