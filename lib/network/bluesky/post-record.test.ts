import fc from "fast-check";
import { expect, test } from "vitest";
import { postRecord } from "@/lib/network/bluesky/post-record";
import { feedShape, person } from "@/lib/network/bluesky/shapes";

const facet = (name: string, more: object) => ({
  index: { byteStart: 0, byteEnd: 3 },
  features: [{ $type: `app.bsky.richtext.facet#${name}`, ...more }],
});
const ref = { uri: "at://did:plc:ben/app.bsky.feed.post/3k", cid: "bafy" };

test("takes from a post what the score is made of", () => {
  const said = postRecord.parse({
    $type: "app.bsky.feed.post",
    text: "Look #Tea",
    createdAt: "2026-05-01T00:00:00Z",
    reply: { root: ref, parent: ref },
    facets: [
      facet("tag", { tag: "Tea" }),
      facet("mention", { did: "did:plc:cleo" }),
      facet("link", { uri: "https://tea.example/a" }),
      facet("unheard-of", { did: "did:plc:nobody" }),
      "odd",
    ],
    tags: ["#green", "tea"],
    labels: { $type: "com.atproto.label.defs#selfLabels", values: [{ val: "ad" }] },
    embed: {
      $type: "app.bsky.embed.recordWithMedia",
      record: { $type: "app.bsky.embed.record", record: ref },
      media: { $type: "app.bsky.embed.external", external: { uri: "https://tea.example/b", title: "" } },
    },
  });
  expect(said).toEqual({
    ...{ text: "Look #Tea", createdAt: "2026-05-01T00:00:00Z", answers: ref.uri, quotes: ref.uri },
    ...{ mentions: ["did:plc:cleo"], tags: ["tea", "green"], marks: ["ad"] },
    links: ["https://tea.example/a", "https://tea.example/b"],
  });
});

test("a quote without media, and a card alone", () => {
  const quote = postRecord.parse({ embed: { $type: "app.bsky.embed.record", record: ref } });
  expect(quote).toMatchObject({ quotes: ref.uri, answers: null, links: [] });
  const card = postRecord.parse({ embed: { external: { uri: "https://tea.example" } } });
  expect(card).toMatchObject({ quotes: null, links: ["https://tea.example"] });
});

test("whatever stands in a record is taken without a fault", () => {
  const field = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined));
  const record = fc.record(
    { text: field, reply: field, facets: field, tags: field, labels: field, embed: field, createdAt: field },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(record, fc.anything()), (odd) => {
      expect(postRecord.safeParse(odd).success).toBe(true);
    }),
  );
});

test("one odd item never spoils a page, and counts keep to what can be stored", () => {
  const post = {
    ...{ uri: ref.uri, author: { did: "did:plc:ben" }, record: {}, indexedAt: "2026-05-01T00:00:00Z" },
    ...{ likeCount: 5e12, repostCount: -1, replyCount: "many" },
  };
  const page = feedShape.parse({ cursor: 7, feed: [null, { post: { uri: 1 } }, { post }, "odd"] });
  expect(page.cursor).toBeNull();
  expect(page.feed).toHaveLength(1);
  expect(page.feed[0]?.post).toMatchObject({ likeCount: 2_147_483_647, repostCount: 0, replyCount: 0 });
});

test.each([
  [[{ src: "did:plc:ben", val: "bot" }], true],
  [[{ src: "did:plc:else", val: "bot" }], false],
  [[{ src: "did:plc:ben", val: "bot", neg: true }], false],
  [[{ src: "did:plc:ben", val: "!no-unauthenticated" }], false],
  [undefined, false],
])("only somebody's own label makes them a bot: %j", (labels, bot) => {
  expect(person.parse({ did: "did:plc:ben", labels })).toEqual({ did: "did:plc:ben", createdAt: null, bot });
});
