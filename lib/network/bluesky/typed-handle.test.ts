import { expect, test } from "vitest";
import { typedHandle } from "@/lib/network/bluesky/typed-handle";

const did = `did:plc:${"a2".repeat(12)}`;

test.each([
  ["ada.bsky.social", "ada.bsky.social"],
  ["@ada.bsky.social", "ada.bsky.social"],
  [" @ADA.Bsky.Social\u202c ", "ada.bsky.social"],
  ["\u2068@ada.bsky.social", "ada.bsky.social"],
  ["https://bsky.app/profile/ada.example.org", "ada.example.org"],
  ["bsky.app/profile/ada.example.org/post/3k", "ada.example.org"],
  [`https://bsky.app/profile/${did}`, did],
  ["at://ada.example.org", "ada.example.org"],
  ["ada.example.org/", "ada.example.org"],
  [did, did],
  ["did:web:ada.example.org", "did:web:ada.example.org"],
  ["did:key:z6Mk", null],
  ["ada", null],
  ["ada@example.org", null],
  ["bsky.social", null],
  ["https://bsky.app", null],
  ["-ada.example.org", null],
  ["ada.1", null],
  ["127.0.0.1", null],
  ["ada..example.org", null],
  [`${"a".repeat(64)}.example.org`, null],
  [`${"a.".repeat(130)}org`, null],
  ["", null],
])("%s means %s", (typed, expected) => {
  expect(typedHandle(typed)).toBe(expected);
});
