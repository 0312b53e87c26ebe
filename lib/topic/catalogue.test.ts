import { describe, expect, test } from "vitest";
import { plainTag } from "@/lib/topic/plain-tag";
import type { Topic } from "@/lib/topic/topic";
import { descendantsOf, isTopic, topicTitle, topTopics } from "@/lib/topic/topics";
import { topicsOf } from "@/lib/topic/topics-of";

const below = topTopics.flatMap((top) => top.below);
const topics: readonly Topic[] = [...topTopics, ...below];
const wordsIn = (text = "") => text.split(" ").filter(Boolean);

test("about 16 topics at the top, each with some below it, about 100 in all", () => {
  expect(Math.abs(topTopics.length - 16)).toBeLessThanOrEqual(2);
  expect(below.length).toBeGreaterThanOrEqual(90);
  expect(below.length).toBeLessThanOrEqual(120);
  for (const top of topTopics) expect(top.below.length).toBeGreaterThanOrEqual(3);
});

test("each topic has one name, one title and one place", () => {
  const slugs = topics.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(new Set(topics.map(({ title }) => title)).size).toBe(topics.length);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

describe("each word", () => {
  test("belongs to one topic and is written once", () => {
    const taken = new Map<string, string>();
    for (const { slug, tags, languages, repositoryTopics } of topics) {
      const words = [
        ...wordsIn(tags).map(plainTag),
        ...wordsIn(repositoryTopics).map(plainTag),
        ...(languages?.split(", ") ?? []).map((language) => `language ${language}`),
      ];
      for (const word of words) {
        expect(taken.get(word), `${word} of ${slug}`).toBeUndefined();
        taken.set(word, slug);
      }
    }
  });

  test("is understood as it is written, as one and as several", () => {
    for (const { slug, tags, repositoryTopics, languages } of topics) {
      for (const tag of wordsIn(tags)) {
        expect(topicsOf({ tags: [tag] }), tag).toEqual([slug]);
        const others = [`${tag}s`, tag.replace(/s$/, "")].filter((other) => other.length > 4);
        for (const other of others) expect([[], [slug]], other).toContainEqual(topicsOf({ tags: [other] }));
      }
      for (const topic of wordsIn(repositoryTopics))
        expect(topicsOf({ tags: [], repositoryTopics: [topic] }), topic).toEqual([slug]);
      for (const language of languages?.split(", ") ?? [])
        expect(topicsOf({ tags: [], languages: [language] }), language).toEqual([slug]);
    }
  });

  test("is one that people type: small letters and digits, and hyphens in repository topics", () => {
    for (const { tags, repositoryTopics } of topics) {
      for (const tag of wordsIn(tags)) expect(tag).toMatch(/^[\p{Ll}\p{M}\d]+$/u);
      for (const topic of wordsIn(repositoryTopics)) expect(topic).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
    }
  });
});

test("a topic is known by its name alone and has a title", () => {
  for (const { slug, title } of [...topTopics, ...below]) {
    expect(isTopic(slug)).toBe(true);
    expect(topicTitle(slug)).toBe(title);
  }
  for (const text of ["", "Travel", "toString", "politics"]) expect(isTopic(text)).toBe(false);
});

test("below a topic are itself and its own; below a fine one only itself", () => {
  for (const top of topTopics) {
    expect([...descendantsOf(top.slug)]).toEqual([top.slug, ...top.below.map(({ slug }) => slug)]);
    for (const { slug } of top.below) expect([...descendantsOf(slug)]).toEqual([slug]);
  }
});
