import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duplicateDays, gistOf, repeats } from "@/lib/network/gist";

const dayMs = 86_400_000;
const said = "The kettle is on";

// Signs that have been trouble somewhere: accents apart from their letters, halves of characters, invisible ones.
const odd = fc.string({
  unit: fc.constantFrom(..."aZé1 .:/#@'&?=漢ßİΣ🎉", "\u0301", "\u200d", "\ufe0f", "\ud800", "\0"),
});

describe("the same", () => {
  const cases: [string, string[], string, string[]][] = [
    [said, [], "the KETTLE… is on!!", []],
    [said, [], "@ben@b.example The kettle is on #tea (@ada) 🫖❤️", []],
    ["Don't say that again", [], "Don’t say that again", []],
    ["Ｔhe ﬁrst of four", [], "the first of four", []],
    ["le cafe\u0301 est chaud", [], "le caf\u00e9 est chaud", []],
    [`${said} https://x.example/1`, ["https://x.example/1"], `${said} x.example/1…`, ["https://x.example/1"]],
    ["Read", ["https://www.x.example/1/"], "read", ["http://x.example/1#part"]],
    ["", ["https://x.example/1?utm_source=a&UTM_Medium=b&fbclid=c&ref=d"], "", ["https://x.example/1"]],
    ["", ["https://x.example/?b=2&a=1"], "", ["https://x.example?a=1&b=2&gclid=3"]],
    ["", ["https://x.example/1", "https://y.example/"], "", ["https://y.example", "https://x.example/1"]],
    ["", ["https://x.example/1"], "", ["https://x.example/1", "https://x.example/1?ref=a"]],
  ];
  test.each(cases)("%j %j and %j %j", (text, links, otherText, otherLinks) => {
    expect(gistOf(text, links)).not.toBeNull();
    expect(gistOf(otherText, otherLinks)).toBe(gistOf(text, links));
  });
});

describe("something else", () => {
  const cases: [string, string[], string, string[]][] = [
    [said, [], "The kettle is off", []],
    [said, [], said, ["https://x.example/1"]],
    [said, ["https://x.example/1"], said, ["https://x.example/2"]],
    [said, ["https://x.example/1"], "I read this too", ["https://x.example/1"]],
    ["", ["https://x.example/?page=1"], "", ["https://x.example/?page=2"]],
    ["", ["https://x.example/A"], "", ["https://x.example/a"]],
    ["", ["https://x.example:81/"], "", ["https://x.example/"]],
    ["I like C# and tea", [], "I like C and tea now", []],
  ];
  test.each(cases)("%j %j and %j %j", (text, links, otherText, otherLinks) => {
    expect(gistOf(text, links)).not.toBe(gistOf(otherText, otherLinks));
  });
});

test.each([
  ["", false],
  ["Good morning everybody", false],
  ["Good morning to everybody", true],
  ["Thanks @ada @ben @cyd @dan!", false],
  ["#one #two #three #four", false],
  ["🎉 🎉 🎉 🎉 🎉", false],
  ["1️⃣ 2️⃣ 3️⃣", false],
  ["ありがとう…", false],
  ["ありがとうござい", true],
  ["x.example/1 y.example/2 z.example/3 https://a.example", false],
])("%j alone is compared: %s", (text, compared) => {
  expect(gistOf(text, []) !== null).toBe(compared);
});

test("a link alone is compared; what is no link of the web is none", () => {
  expect(gistOf("", ["https://x.example/1"])).toBe("\nx.example/1");
  expect(gistOf("Thanks", ["mailto:ben@x.example", "nonsense"])).toBeNull();
});

test("whatever is sent, a gist never throws and says nothing of case", () => {
  fc.assert(
    fc.property(
      odd,
      fc.array(
        fc.oneof(
          odd.map((path) => `https://x.example/${path}`),
          fc.string(),
        ),
      ),
      (text, links) => {
        expect(gistOf(text.normalize("NFKC").toLowerCase(), links)).toBe(gistOf(text, links));
        expect(gistOf(text, links.toReversed())).toBe(gistOf(text, links));
      },
    ),
  );
});

test("a hostile post is compared in no time", () => {
  const started = performance.now();
  for (const part of ["a.", "@", "#", "'", "\u200d", "漢", "://", "a ", "a/", ".a/"]) {
    gistOf(part.repeat(500_000), [`https://x.example/${"/".repeat(500_000)}a`]);
    gistOf("", [`https://x.example/${"/".repeat(1_900)}a?${"&".repeat(50)}`]);
  }
  expect(performance.now() - started).toBeLessThan(1_500);
});

describe("repeating", () => {
  const told = (id: string, days: number, gist: string | null = "hello") => ({ id, at: days * dayMs, gist });
  const cases: [string, ReturnType<typeof told>[], [string, string][]][] = [
    ["the later repeats", [told("b", 1), told("a", 0)], [["b", "a"]]],
    ["another gist", [told("a", 0), told("b", 1, "other")], []],
    ["nothing to compare", [told("a", 0, null), told("b", 1, null)], []],
    ["exactly a week", [told("a", 0), told("b", duplicateDays)], [["b", "a"]]],
    [
      "a millisecond more",
      [told("a", 0), { ...told("b", duplicateDays), at: duplicateDays * dayMs + 1 }],
      [],
    ],
    [
      "the nearest of two",
      [told("a", 0), told("b", 6), told("c", 12)],
      [
        ["b", "a"],
        ["c", "b"],
      ],
    ],
    ["the same moment", [told("b", 1), told("a", 1)], [["b", "a"]]],
    ["another between", [told("a", 0), told("b", 1, "other"), told("c", 2)], [["c", "a"]]],
  ];
  test.each(cases)("%s", (_, posts, expected) => {
    expect(repeats(posts)).toEqual(new Map(expected));
    expect(repeats(posts.toReversed())).toEqual(new Map(expected));
  });

  test("always an earlier post that says the same, and none nearer", () => {
    const posts = fc.uniqueArray(
      fc.record({
        id: fc.string(),
        at: fc.integer({ min: 0, max: 20 * dayMs }),
        gist: fc.constantFrom("a", "b", null),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(posts, (all) => {
        const found = repeats(all);
        for (const post of all) {
          const before = all
            .filter(({ gist }) => gist !== null && gist === post.gist)
            .filter(({ id, at }) => at < post.at || (at === post.at && id < post.id))
            .filter(({ at }) => post.at - at <= duplicateDays * dayMs)
            .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
          expect(found.get(post.id)).toBe(before[0]?.id);
        }
      }),
    );
  });
});
