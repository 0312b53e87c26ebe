import { plainTag } from "@/lib/topic/plain-tag";
import type { Topic } from "@/lib/topic/topic";
import { descendantsOf, type TopicSlug, topTopics } from "@/lib/topic/topics";

/** What is known about a post or a work besides its words. */
export interface Tagged {
  /** As written, with or without `#`. */
  readonly tags: readonly string[];
  /** As GitHub names them. */
  readonly languages?: readonly string[];
  /** Of a GitHub repository. */
  readonly repositoryTopics?: readonly string[];
}

const mostTopics = 8;

const topics = topTopics.flatMap((top) => [top, ...top.below]);
const wordsIn = (text = "") => text.split(" ").filter(Boolean).map(plainTag);

function mapOf(wordsOf: (topic: Topic) => readonly string[]): ReadonlyMap<string, TopicSlug> {
  return new Map(topics.flatMap((topic) => wordsOf(topic).map((word) => [word, topic.slug] as const)));
}

const byTag = mapOf(({ tags }) => wordsIn(tags));
const byLanguage = mapOf(({ languages }) => languages?.toLowerCase().split(", ") ?? []);
const byRepositoryTopic = mapOf(({ repositoryTopics }) => wordsIn(repositoryTopics));

/** One thing and several of it; short words are often others with an s. */
function otherNumberOf(word: string): string {
  const other = word.endsWith("s") ? word.slice(0, -1) : `${word}s`;
  return Math.max(word.length, other.length) > 4 ? other : word;
}

function topicOfTag(tag: string): TopicSlug | undefined {
  // As in #DogsOfMastodon.
  const word = plainTag(tag).replace(/of(?:the)?(?:mastodon|fediverse|bluesky|pixelfed|instagram)$/, "");
  return byTag.get(word) ?? byTag.get(otherNumberOf(word));
}

function topicOfRepositoryTopic(topic: string): TopicSlug | undefined {
  return byRepositoryTopic.get(plainTag(topic)) ?? topicOfTag(topic);
}

/**
 * What a post or work is about: the finest topics, not also their parents, at most 8, in the order of the catalogue, so that
 * the order of tags changes nothing. Only what its author tagged is looked at, never the text, whose words mean too many
 * things: a bank, a bug, a shell. What is not in the catalogue, and with it all that is sensitive, leaves no trace.
 */
export function topicsOf({ tags, languages = [], repositoryTopics = [] }: Tagged): TopicSlug[] {
  const found = new Set([
    ...tags.map(topicOfTag),
    ...languages.map((language) => byLanguage.get(language.toLowerCase())),
    ...repositoryTopics.map(topicOfRepositoryTopic),
  ]);
  return topics
    .map(({ slug }) => slug)
    .filter((slug) => found.has(slug))
    .filter((slug) => ![...descendantsOf(slug)].some((below) => below !== slug && found.has(below)))
    .slice(0, mostTopics);
}
