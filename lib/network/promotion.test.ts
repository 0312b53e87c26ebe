import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownSitesOf, promotionSigns, promotionSignsOf } from "@/lib/network/promotion";
import { promotionWords } from "@/lib/network/promotion-words";

// Signs that have been trouble somewhere: accents apart from their letters, halves of characters, invisible ones.
const odd = fc.string({
  unit: fc.constantFrom(..."aÉ1 .:/#@&?=%漢🎉", "\u0301", "\u200d", "\ufe0f", "\ud800", "\0"),
});

const plain = { text: "Tea in the garden", tags: ["tea"], links: ["https://x.example/1"] };

describe("each sign alone", () => {
  test.each([
    ["network_mark", { marks: ["sexual", "sponsored"] }],
    ["paid_tag", { tags: ["tea", "Ad"] }],
    ["paid_words", { text: "Discount code TEA10" }],
    ["affiliate_link", { links: ["https://x.example/1", "https://amzn.to/1"] }],
    ["own_shop", { links: ["https://ada.example/shop"] }],
  ])("%s", (sign, more) => {
    expect(promotionSignsOf({ ...plain, ...more }, ["ada.example"])).toEqual([sign]);
  });
});

test("all of them, in the order in which they are told", () => {
  const post = {
    text: "Discount code TEA10",
    tags: ["ad"],
    links: ["https://ada.example/shop?aff=ada"],
    marks: ["ad"],
  };
  expect(promotionSignsOf(post, ["ada.example"])).toEqual(promotionSigns);
});

test("nothing in a plain post, nor by marks about other things", () => {
  expect(promotionSignsOf(plain, [])).toEqual([]);
  expect(promotionSignsOf({ ...plain, marks: ["porn", "!warn", "spam"] }, [])).toEqual([]);
});

test("each sign has its sentence", () => {
  for (const sign of promotionSigns) expect(promotionWords[sign]).toMatch(/^It .+\.$/);
});

describe("own sites", () => {
  const cases: [string, string[], string[]][] = [
    ["as HTML", ['<a href="https://www.ada.example/" rel="me">ada</a>'], ["ada.example"]],
    ["bare", ["ada.example", "shop.ada.example/"], ["ada.example", "shop.ada.example"]],
    [
      "in a sentence",
      ["Potter (see ada.example). Also https://ben.example!"],
      ["ben.example", "ada.example"],
    ],
    [
      "hosted shops",
      ["etsy.com/shop/AdaPots", "ada.bigcartel.com", "https://ko-fi.com/ada"],
      ["etsy.com/adapots", "bigcartel.com/ada", "ko-fi.com/ada"],
    ],
    ["each once", ["ada.example", "http://www.ADA.example"], ["ada.example"]],
    ["not a page on another's site", ["https://video.example/@ada", "amazon.com/author/ada", "etsy.com"], []],
    ["not names, numbers and abbreviations", ["@ada@b.example ada@b.example v1.2 e.g. 3.14 tea...no"], []],
    ["nothing", ["", "Potter"], []],
  ];
  test.each(cases)("%s", (_, texts, sites) => {
    expect(ownSitesOf(texts)).toEqual(sites);
  });
});

test("whatever is sent, signs come in order and nothing is thrown", () => {
  const word = fc.oneof(
    odd,
    odd.map((path) => `https://x.example/${path}`),
    fc.constantFrom("#ad", "code TEA10", "my shop"),
  );
  const words = fc.array(word);
  fc.assert(
    fc.property(words, words, words, words, (said, tags, links, profile) => {
      const signs = promotionSignsOf({ text: said.join(" "), tags, links, marks: tags }, ownSitesOf(profile));
      expect(signs).toEqual(promotionSigns.filter((sign) => signs.includes(sign)));
    }),
  );
});

test("hostile profiles and posts are read in no time", () => {
  const started = performance.now();
  for (const part of ["a.", "a-", "https://a.", "<a ", "my ", "/shop", "code "]) {
    const text = part.repeat(20_000);
    promotionSignsOf({ text, tags: [text], links: [text] }, ownSitesOf([text]));
  }
  expect(performance.now() - started).toBeLessThan(1_000);
});
