import { expect, test } from "vitest";
import { isOnDomain, provenOf } from "@/lib/domain/proven";

test.each([
  ["https://example.org", true],
  ["https://example.org:8443/a?b", true],
  ["http://shop.example.org/", true],
  ["https://EXAMPLE.org/", true],
  ["https://notexample.org/", false],
  ["https://example.org.evil.example/", false],
  ["https://example.org@evil.example/", false],
  ["https://org/", false],
  ["no address", false],
  [null, false],
])("%s on example.org: %s", (address, on) => {
  expect(isOnDomain(address, "example.org")).toBe(on);
});

test("a website counts by its name in ASCII", () => {
  expect(isOnDomain("https://www.café.example/", "xn--caf-dma.example")).toBe(true);
});

test("a proved domain leads to the website that lies on it, else to its own front door", () => {
  const domains = [{ domain: "example.org" }, { domain: "other.example" }];
  expect(provenOf({ websiteUrl: "https://shop.example.org/en", domains })).toEqual([
    { domain: "example.org", url: "https://shop.example.org/en" },
    { domain: "other.example", url: "https://other.example/" },
  ]);
  expect(provenOf({ websiteUrl: null, domains })[0]?.url).toBe("https://example.org/");
});
