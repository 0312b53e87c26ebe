import fc from "fast-check";
import { expect, test } from "vitest";
import { accountsOf, now, trustAmong } from "@/e2e/fixtures/activity";
import type { AccountActivity } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { topicScoreOf } from "@/lib/score/topic-score";
import { mostTopics, topicScoresOf } from "@/lib/score/topic-scores";
import { descendantsOf, type TopicSlug, topTopics } from "@/lib/topic/topics";

const none: ReadonlySet<string> = new Set();
const trusted = () => 1;
// What generated activity is about, and what is above that.
const generated = topTopics
  .flatMap((top) => [top, ...top.below])
  .map(({ slug }) => slug)
  .filter((slug) =>
    ["travel", "trains", "food"].some((topic) => descendantsOf(slug).has(topic as TopicSlug)),
  );

/** An account that has one post of each topic, each answered by as many people as told. */
function answered(people: Readonly<Record<string, number>>): AccountActivity {
  const topics = Object.entries(people);
  return {
    network: "mastodon",
    posts: topics.map(([topic]) => ({
      ...{ id: topic, at: now - dayMs, promotional: false, duplicate: false },
      topics: [topic],
    })),
    received: topics.flatMap(([topic, count]) =>
      Array.from({ length: count }, (_, person) => ({
        ...{ who: `${topic} reader ${person}`, kind: "reply" as const, at: now, post: topic },
      })),
    ),
    ...{ given: [], counted: [], followers: 0, body: 0 },
  };
}

const heard = (accounts: AccountActivity[], off = none) =>
  topicScoresOf(accounts, trusted, now, v1, off).map(({ topic }) => topic);

test("for whatever activity each topic has the score that it has by itself, and no topic is missing", () => {
  fc.assert(
    fc.property(accountsOf(), trustAmong, (accounts, trust) => {
      const trustOf = (who: string) => trust[who] ?? 0;
      const expected = generated
        .map((topic) => {
          const { value, band } = topicScoreOf(accounts, descendantsOf(topic), trustOf, now, v1);
          return { topic, value, band };
        })
        .filter(({ value }) => value > 1)
        .sort((a, b) => b.value - a.value || (a.topic < b.topic ? -1 : 1));
      expect(topicScoresOf(accounts, trustOf, now, v1, none)).toEqual(expected);
    }),
  );
});

test("a topic below counts for the one above, which has all of it", () => {
  expect(heard([answered({ trains: 4 })])).toEqual(["mobility", "trains"]);
  expect(heard([answered({ trains: 4, cycling: 3 })])).toEqual(["mobility", "trains", "cycling"]);
});

test("a topic that is switched off is not scored, the one above it still is", () => {
  expect(heard([answered({ trains: 4 })], new Set(["trains"]))).toEqual(["mobility"]);
});

test("what is no topic any more is nobody's, and of very many topics those with the most engagement are scored", () => {
  expect(heard([answered({ "gone-by": 9 })])).toEqual([]);
  const finest = topTopics.map(({ below }) => below[0]?.slug ?? "").slice(0, mostTopics);
  const many = Object.fromEntries(finest.map((topic, index) => [topic, 20 - index]));
  const scored = heard([answered(many)]);
  expect(scored).toHaveLength(mostTopics);
  expect(scored).toContain(finest[0]);
  expect(scored).not.toContain(finest.at(-1));
});

test("posts that nobody answered make nobody heard", () => {
  expect(heard([answered({ trains: 0 })])).toEqual([]);
});

test("talk on one account with people who engaged on another counts as in the whole score", () => {
  const account = answered({ trains: 3 });
  const given = account.received.map(({ who, kind, at }) => ({ who, kind, at }));
  const elsewhere = {
    ...answered({}),
    given: [...given, { who: "somebody else", kind: "like" as const, at: now }],
  };
  const scored = topicScoresOf([account, elsewhere], trusted, now, v1, none);
  const whole = topicScoreOf([account, elsewhere], descendantsOf("trains"), trusted, now, v1);
  expect(scored).toContainEqual({ topic: "trains", value: whole.value, band: whole.band });
});
