import { describe, expect, test } from "vitest";
import { domainName } from "@/lib/domain/domain-name";

describe("a domain is stored in one spelling", () => {
  test.each([
    ["example.org", "example.org"],
    ["  Example.ORG ", "example.org"],
    ["example.org.", "example.org"],
    ["www.example.org", "www.example.org"],
    ["a-b.c1.example", "a-b.c1.example"],
    ["café.example", "xn--caf-dma.example"],
    ["CAFÉ.example", "xn--caf-dma.example"],
    ["xn--caf-dma.example", "xn--caf-dma.example"],
    ["例え。example", "xn--r8jz45g.example"],
    ["straße.example", "xn--strae-oqa.example"],
    [`${"a".repeat(63)}.example`, `${"a".repeat(63)}.example`],
  ])("%s", (typed, domain) => {
    expect(domainName(typed)).toBe(domain);
  });
});

test.each([
  "",
  ".",
  "example",
  "https://example.org",
  "example.org/",
  "example.org:443",
  "me@example.org",
  "example.org?x",
  "exa mple.org",
  "*.example.org",
  "_dmarc.example.org",
  "-a.example.org",
  "a-.example.org",
  "a..example.org",
  ".example.org",
  "example.org..",
  "127.0.0.1",
  "127.1",
  "0x7f.1",
  "2130706433",
  "[::1]",
  "::1",
  "example.1",
  "localhost",
  "shop.localhost",
  "printer.local",
  "db.internal",
  "x.invalid",
  "abc.onion",
  "1.168.192.in-addr.arpa",
  `${"a".repeat(64)}.example`,
  `${"a.".repeat(118)}example`,
  "exa%6dple.org",
])("%s is no domain that somebody can prove", (typed) => {
  expect(domainName(typed)).toBeNull();
});
