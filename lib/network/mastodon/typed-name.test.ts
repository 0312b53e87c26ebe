import { expect, test } from "vitest";
import { typedName } from "@/lib/network/mastodon/typed-name";

test.each([
  ["@ada@social.example", "social.example", "ada"],
  ["ada@social.example", "social.example", "ada"],
  ["  Ada@Social.Example  ", "social.example", "Ada"],
  ["acct:ada@social.example", "social.example", "ada"],
  ["social.example", "social.example", null],
  ["social.example/", "social.example", null],
  ["@social.example", "social.example", null],
  ["https://social.example/@ada", "social.example", "ada"],
  ["https://social.example/@ada/110001", "social.example", "ada"],
  ["http://social.example/users/ada", "social.example", "ada"],
  ["https://social.example", "social.example", null],
  ["https://social.example/explore?x=1", "social.example", null],
  ["ada@127.0.0.1:4711", "127.0.0.1:4711", "ada"],
  ["ada@bücher.example", "xn--bcher-kva.example", "ada"],
  ["localhost:3000", "localhost:3000", null],
])("%s is %s, %s", (typed, host, name) => {
  expect(typedName(typed)).toEqual({ host, name });
});

test.each([
  "",
  "   ",
  "ada",
  "@ada",
  "@",
  "@@",
  "a@b@c.example",
  "@ada@",
  "ada@soc ial.example",
  "ada@exa<mple.org",
  "https://",
  "https:///@ada",
  "ada@host.example:99999",
])("%s is neither", (typed) => {
  expect(typedName(typed)).toBeNull();
});
