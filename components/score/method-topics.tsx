import { MethodSection, Rules } from "@/components/score/method-section";
import { pillarWords } from "@/components/score/pillar-words";
import type { Formula } from "@/lib/score/formula";
import { topicPillars, topicWeight } from "@/lib/score/topic-score";
import { mostTopics } from "@/lib/score/topic-scores";
import { topTopics } from "@/lib/topic/topics";

const names = new Intl.ListFormat("en", { type: "conjunction" });

/** How somebody is scored in a topic, and which topics there are. */
export function MethodTopics({ formula }: { formula: Formula }) {
  const below = topTopics.reduce((sum, top) => sum + top.below.length, 0);
  return (
    <MethodSection id="topics" title="Topics">
      <Rules>
        <li>
          A topic score is the same formula over the posts and works about the topic, or one below it, and
          over what others did with them. It is made of{" "}
          {names.format(topicPillars.map((pillar) => pillarWords[pillar].name.toLowerCase()))}: one cannot
          tell what the others were about. Their {topicWeight(formula)} points are stretched to 100.
        </li>
        <li>
          Only tags, and the languages and topics of repositories, say what something is about. Your words are
          not looked at: a bank, a bug and a shell are too many things.
        </li>
        <li>You are scored in at most {mostTopics} topics, and can switch off each of them.</li>
        <li>There is no topic of politics, health, belief, origin or love. Tags of these leave no trace.</li>
      </Rules>
      <details>
        <summary className="text-leaf py-2 font-medium">
          The {topTopics.length} topics, and the {below} below them
        </summary>
        <dl className="grid gap-x-8 gap-y-4 pt-2 sm:grid-cols-2">
          {topTopics.map(({ slug, title, line, below }) => (
            <div key={slug}>
              <dt className="font-medium">{title}</dt>
              <dd className="text-muted text-sm leading-6">
                {line} {below.map((topic) => topic.title).join(" · ")}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </MethodSection>
  );
}
