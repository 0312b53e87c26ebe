import Link from "next/link";
import { TopicBoard } from "@/components/topic/topic-board";
import { topicRows } from "@/components/topic/topic-rows";
import { Card } from "@/components/ui/card";
import type { HeardTopic } from "@/lib/score/snapshot";
import { type TopicSlug, topicTitle } from "@/lib/topic/topics";

/** Where a member is heard, what that is for, and the way to leave a topic out. */
export function HeardTopics({ topics, off }: { topics: readonly HeardTopic[]; off: readonly TopicSlug[] }) {
  const heard = topicRows(topics);
  return (
    <Card as="section">
      <h2 className="text-2xl">Where you are heard</h2>
      <p className="mt-2 mb-3 max-w-prose leading-7">
        {heard.length > 0
          ? "Each topic is a score by itself, from 1 to 100: the same formula, over the posts and works that you tagged with it and what others did with them."
          : "In no topic yet. One stands here once others engage with a post or a work that you tagged with it: only tags are looked at, never your words."}
      </p>
      <TopicBoard heard={heard} off={off.map((topic) => ({ topic, title: topicTitle(topic) }))} />
      <p className="text-muted mt-4 max-w-prose text-sm leading-6">
        Topics are not part of your score. They say what people hear you about, however small their circle; no
        perk looks at one yet. What is switched off is not scored. There is no topic of politics, health,
        belief, origin or love, and tags of these leave no trace.{" "}
        <Link href="/method#topics" className="text-leaf underline underline-offset-4">
          Which topics there are
        </Link>
      </p>
    </Card>
  );
}
