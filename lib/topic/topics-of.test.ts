import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { descendantsOf, isTopic } from "@/lib/topic/topics";
import { topicsOf } from "@/lib/topic/topics-of";

// Signs that have been trouble somewhere: accents apart from their letters, halves of characters, invisible ones.
const odd = fc.string({
  unit: fc.constantFrom(..."aÉs1 #-_漢ß🎉", "\u0301", "\u200d", "\ufe0f", "\ud800", "\0"),
});

describe("tags", () => {
  test.each([
    ["Gardening", ["gardening"]],
    ["#CaféZeit", []],
    ["#Café", ["coffee"]],
    ["Cafe\u0301", ["coffee"]],
    ["HomeCooking", ["cooking"]],
    ["home_cooking", ["cooking"]],
    ["home-cooking", ["cooking"]],
    ["FUSSBALL", ["soccer"]],
    ["Fußball", ["soccer"]],
    ["Öpnv", ["public-transport"]],
    ["Dogs", ["dogs"]],
    ["dog", ["dogs"]],
    ["DogsOfMastodon", ["dogs"]],
    ["CatsOfTheFediverse", ["cats"]],
    ["Lighthouse", ["ships"]],
    ["lighthouses", ["ships"]],
    ["RandonnéePédestre", []],
    ["randonnée", ["hiking"]],
    ["Fotografía", ["photography"]],
    ["Música", ["music"]],
    ["livros", ["books"]],
    ["rustlang", ["rust"]],
    ["travel", ["travel"]],
    ["ofmastodon", []],
    ["mastodon", ["social-web"]],
    ["constructor", []],
    ["", []],
    ["#", []],
    ["s", []],
    ["東京", []],
  ])("%s", (tag, topics) => {
    expect(topicsOf({ tags: [tag] })).toEqual(topics);
  });
});

describe("repositories", () => {
  test.each([
    [["TypeScript"], [], ["javascript"]],
    [["typescript"], [], ["javascript"]],
    [["Jupyter Notebook"], [], ["data"]],
    [["C"], [], ["c-and-cpp"]],
    [["C#"], [], ["dotnet"]],
    [["Go"], ["cli"], ["go"]],
    [["Pascal"], [], ["software"]],
    [["Vim script", "Brainfuck"], [], ["linux"]],
    [[], ["machine-learning"], ["machine-learning"]],
    [[], ["cli", "parser"], ["software"]],
    [[], ["go"], ["go"]],
    [[], ["chess-engine", "photography"], ["photography", "chess"]],
  ])("in %j about %j", (languages, repositoryTopics, topics) => {
    expect(topicsOf({ tags: [], languages, repositoryTopics }).toSorted()).toEqual(topics.toSorted());
  });

  test("what only says something of a repository says nothing as a tag, and languages are none", () => {
    expect(topicsOf({ tags: ["cli", "go", "react", "swift", "C", "R"] })).toEqual([]);
    expect(topicsOf({ tags: [], languages: ["coffee", "Golang"] })).toEqual([]);
  });
});

test("a finer topic stands for its parent, whichever is named first", () => {
  expect(topicsOf({ tags: ["animals", "cats"] })).toEqual(["cats"]);
  expect(topicsOf({ tags: ["cats", "animals", "travel"] })).toEqual(["travel", "cats"]);
});

test("at most 8, each once, the same for any order of tags", () => {
  const tags = [
    "cats",
    "dogs",
    "birds",
    "horses",
    "tea",
    "coffee",
    "chess",
    "jazz",
    "maps",
    "trains",
    "Cats",
  ];
  expect(topicsOf({ tags: tags.slice(0, 8) })).toHaveLength(8);
  expect(topicsOf({ tags })).toHaveLength(8);
  expect(topicsOf({ tags: tags.toReversed() })).toEqual(topicsOf({ tags }));
});

test("whatever is sent, topics of the catalogue come out, none with its parent", () => {
  const tag = fc.oneof(odd, fc.constantFrom("cats", "animals", "tea", "food", "Rust"));
  const tags = fc.array(tag);
  fc.assert(
    fc.property(tags, tags, tags, (...[tags, languages, repositoryTopics]) => {
      const topics = topicsOf({ tags, languages, repositoryTopics });
      for (const topic of topics) {
        expect(isTopic(topic)).toBe(true);
        const finer = topics.filter((other) => other !== topic && descendantsOf(topic).has(other));
        expect(finer).toEqual([]);
      }
      expect(topicsOf({ tags: [...tags, ...tags].toReversed(), languages, repositoryTopics })).toEqual(
        topics,
      );
    }),
  );
});

test("a hundred posts with thirty long tags each take no time", () => {
  const tags = Array.from({ length: 30 }, (_, index) => `${"Tägs_of-".repeat(10)}${index}`);
  const started = performance.now();
  for (let post = 0; post < 100; post++) topicsOf({ tags });
  expect(performance.now() - started).toBeLessThan(1_000);
});
