import { expect, test } from "vitest";
import { gist, isPromotional, plainText, repeated } from "@/lib/network/post-traits";

test.each([
  ["<p>Hello <b>world</b></p><p>again</p>", "Hello world again"],
  ["a &amp; b &lt;c&gt; &quot;d&quot;", 'a & b <c> "d"'],
  ['See <a href="https://shop.example/?ref=me" rel="nofollow">shop</a>', "See https://shop.example/?ref=me"],
  ["one<br>two", "one two"],
  ["", ""],
])("the words of %s", (html, expected) => {
  expect(plainText(html)).toBe(expected);
});

test("a hostile post is read in no time", () => {
  const started = performance.now();
  for (const part of ["<a ", '<a href="x">', "<", "&amp;", 'href="']) plainText(part.repeat(500_000));
  expect(performance.now() - started).toBeLessThan(1_000);
});

test.each([
  ["Have a look at my garden", ["garden"], false],
  ["Have a look at my garden", ["garden", "Ad"], true],
  ["Sponsored by nobody", [], false],
  ["Use my code ADA10 for tea", [], true],
  ["Now 20% off", [], true],
  ["Now 20 people", [], false],
  ["https://shop.example/tea?ref=ada", [], true],
  ["https://shop.example/tea?reference=ada", [], false],
])("%s %s advertises: %s", (text, tags, expected) => {
  expect(isPromotional(text, tags)).toBe(expected);
});

test("a gist leaves out what is changed to look different", () => {
  expect(gist("Good MORNING @ben@b.example! https://x.example/1 #hello")).toBe(
    gist("good morning https://y.example"),
  );
  expect(gist("Good morning")).not.toBe(gist("Good night"));
});

test("the later of two alike repeats, whatever the order they are read in; pictures repeat nothing", () => {
  const posts = [
    { id: "c", at: 3, gist: "hello" },
    { id: "a", at: 1, gist: "hello" },
    { id: "b", at: 2, gist: "other" },
    { id: "d", at: 4, gist: "" },
    { id: "e", at: 5, gist: "" },
  ];
  expect(repeated(posts)).toEqual(new Set(["c"]));
  expect(repeated(posts.toReversed())).toEqual(new Set(["c"]));
});
