import { expect, test } from "vitest";
import { webAddress } from "@/lib/web-address";

test.each([
  ["https://social.example/@ada/1", "https://social.example/@ada/1"],
  ["http://127.0.0.1:3000/p", "http://127.0.0.1:3000/p"],
  ["javascript:alert(1)", null],
  [" javascript:alert(1)", null],
  ["data:text/html,hi", null],
  ["at://did:plc:x/app.bsky.feed.post/1", null],
  ["/perks", null],
  ["", null],
  [null, null],
])("a link may lead to %s: %s", (text, expected) => {
  expect(webAddress(text)).toBe(expected);
});
