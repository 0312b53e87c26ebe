import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOfMarkdown } from "@/lib/network/github/words";

test.each([
  ["plain words", "It *does* not `work`.", "It does not work .", []],
  [
    "a link by name",
    "See [the docs](https://example.org/a?b=c).",
    "See the docs .",
    ["https://example.org/a?b=c"],
  ],
  ["a bare link at the end", "See https://example.org/a.", "See", ["https://example.org/a"]],
  ["a template's comments", "<!-- Describe\nthe bug -->\nIt fails", "It fails", []],
  ["a comment that never ends", "It fails <!-- and", "It fails", []],
  ["code", "Before\n```sh\nuse code SAVE20 https://shop.example\n```\nafter", "Before after", []],
  ["code that never ends", "Before\n~~~\nfor ever", "Before", []],
  ["a picture", "![shot](https://example.org/a.png) seen", "seen", []],
  ["HTML", "<details><summary>More</summary>here</details>", "More here", []],
  ["a quotation and a list", "> said\n\n# Title\n- [ ] done", "said Title - done", []],
])("reads %s", (_, markdown, text, links) => {
  expect(wordsOfMarkdown(markdown)).toEqual({ text, links });
});

test("never fails, and not for long, whatever is written", () => {
  const bits = fc.constantFrom(
    "![",
    "](",
    "<!--",
    "-->",
    "```",
    "\n",
    "[",
    "<",
    ">",
    "https://a.b",
    " ",
    "x",
  );
  fc.assert(
    fc.property(
      fc.array(bits, { maxLength: 4_000 }).map((parts) => parts.join("")),
      (markdown) => {
        const began = performance.now();
        expect(wordsOfMarkdown(markdown).text.length).toBeLessThanOrEqual(8_000);
        expect(performance.now() - began).toBeLessThan(500);
      },
    ),
    { numRuns: 50 },
  );
  for (const bit of ["![", "<!--", "[", "<", "](", "```", "\n ", "https://"])
    wordsOfMarkdown(bit.repeat(100_000));
});
