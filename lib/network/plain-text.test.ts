import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsAndLinks } from "@/lib/network/plain-text";

// Signs that have been trouble somewhere: accents apart from their letters, halves of characters, invisible ones.
const odd = fc.string({
  unit: fc.constantFrom(..."aé1 .:/#@&;=\"'<>漢🎉", "\u0301", "\u200d", "\ufe0f", "\ud800", "\0"),
});

test.each([
  ["<p>Hello <b>world</b></p><p>again</p>", "Hello world again"],
  ["one<br>two<br/>three", "one two three"],
  ["un<b>believ</b>able", "unbelievable"],
  ["a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#x27; f&nbsp;g", "a & b <c> \"d\" 'e' f g"],
  ["&amp;lt;", "&lt;"],
  ["&toString; &#99999999; &#1114112; &", "&toString; &#99999999; &#1114112; &"],
  ["1 < 2", "1 < 2"],
  ["<p>left open", "left open"],
  ['<a href="https://x.example/">left open', "left open"],
  ["", ""],
])("the words of %s", (html, text) => {
  expect(wordsAndLinks(html).text).toBe(text);
});

const mastodon =
  '<a href="https://www.paper.example/a/long/way" rel="nofollow noopener"><span class="invisible">https://www.</span><span class="ellipsis">paper.example/a/lo</span><span class="invisible">ng/way</span></a>';

describe("links", () => {
  test.each([
    ["behind words", 'See <a href="https://shop.example/?ref=me&amp;b=2">my shop</a>.', "See my shop."],
    ["as Mastodon shows them", `Read ${mastodon}`, "Read"],
    ["shown shortened", 'Read <a href="https://a.example/bc/de">a.example/bc…</a>', "Read"],
    ["in capitals", "<A HREF='https://a.example/'>here</A>", "here"],
    ["not made into anchors", "<p>Read https://a.example/b. Now!</p>", "Read Now!"],
  ])("%s", (_, html, text) => {
    const got = wordsAndLinks(html);
    expect(got.text).toBe(text);
    expect(got.links).toHaveLength(1);
  });

  test("are decoded, in order, each once", () => {
    const html = `${mastodon} <a href="https://b.example/?x=1&amp;y=2">b</a> https://c.example ${mastodon}`;
    expect(wordsAndLinks(html).links).toEqual([
      "https://www.paper.example/a/long/way",
      "https://b.example/?x=1&y=2",
      "https://c.example",
    ]);
  });

  test.each([
    [
      "a name",
      '<span class="h-card"><a href="https://b.example/@ben" class="u-url mention">@<span>ben</span></a></span>',
      "@ben",
    ],
    [
      "a tag",
      '<a href="https://b.example/tags/tea" class="mention hashtag" rel="tag">#<span>tea</span></a>',
      "#tea",
    ],
    ["a tag by its relation", '<a href="https://b.example/tags/tea" rel="tag">tea</a>', "tea"],
    ["a tag by its sign", '<a href="https://b.example/tags/tea">#tea</a>', "#tea"],
    [
      "no way of the web",
      '<a href="mailto:ben@b.example">write</a> <a href="javascript:x">run</a>',
      "write run",
    ],
    ["nothing", "<a>here</a> <abbr>etc.</abbr>", "here etc."],
  ])("are not: %s", (_, html, text) => {
    expect(wordsAndLinks(html)).toEqual({ text, links: [] });
  });
});

test("a hostile post is read in no time", () => {
  const started = performance.now();
  const parts = [
    "<a ",
    '<a href="https://x.example">',
    "<",
    "&amp;",
    'href="',
    "&#",
    "https://",
    "</a>",
    "<a href='",
  ];
  for (const part of parts) wordsAndLinks(part.repeat(500_000));
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("whatever is sent, words come out single-spaced and links are of the web", () => {
  const piece = fc.oneof(
    odd,
    fc.constantFrom(
      "<",
      ">",
      "<a ",
      '<a href="https://x.example/',
      '">',
      "</a>",
      "&#",
      ";",
      "&amp;",
      "<br",
      "#",
      "@",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { text, links } = wordsAndLinks(pieces.join(""));
      expect(text).not.toMatch(/^\s|\s$|\s\s|https?:\/\/\S/);
      for (const link of links) expect(link).toMatch(/^https?:/i);
    }),
  );
});
