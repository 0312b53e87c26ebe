import { describe, expect, test } from "vitest";
import { isAffiliateLink } from "@/lib/network/affiliate-links";

describe("pays whoever shares it", () => {
  test.each([
    "https://amzn.to/3abc",
    "https://www.amazon.com/dp/B000?tag=ada-20",
    "https://amazon.co.uk/dp/B000?linkCode=x&tag=ada-21",
    "https://smile.amazon.de/dp/B000?tag=ada-21",
    "https://www.awin1.com/cread.php?awinmid=1&awinaffid=2",
    "https://shareasale.com/r.cfm?b=1&u=2",
    "https://shrsl.com/abc",
    "https://meridian.sjv.io/abc",
    "https://rstyle.me/+abc",
    "https://liketk.it/abc",
    "https://ada.kettles.hop.clickbank.net/",
    "https://bookshop.org/a/123/9780000000000",
    "https://www.ebay.de/itm/1?mkcid=1&campid=533",
    "https://shop.example/tea?aff=ada",
    "https://shop.example/tea?x=1&Affiliate_ID=7",
  ])("%s", (link) => {
    expect(isAffiliateLink(link)).toBe(true);
  });
});

describe("does not", () => {
  test.each([
    "https://github.com/ada/tea?ref=newsletter",
    "https://www.producthunt.com/posts/tea?ref=home",
    "https://blog.example/tea?via=ada&source=mail&utm_medium=affiliate",
    "https://shop.example/tea?aff=",
    "https://shop.example/tea?staff=ada&tag=green",
    "https://shop.example/affiliate/aff",
    "https://www.amazon.com/dp/B000/ref=sr_1_2?ref=x",
    "https://www.amazon.com/dp/B000?tag=",
    "https://www.amazon.com/dp/B000?tag=googhydr-20",
    "https://amzn.eu/d/abc",
    "https://a.co/d/abc",
    "https://notamazon.com/dp?tag=ada-20",
    "https://amazon.example/dp?tag=ada-20",
    "https://www.eventbrite.co.uk/e/1?aff=oddtdtcreator",
    "https://www.ebay.de/itm/1",
    "https://bookshop.org/p/books/tea/1",
    "https://www.awin1.com/",
    "https://www.shareasale.com/info/",
    "https://example.org/?u=https://amzn.to/3abc",
    "mailto:ada@amzn.to",
    "nonsense",
    "",
  ])("%s", (link) => {
    expect(isAffiliateLink(link)).toBe(false);
  });
});
