import { describe, expect, test } from "vitest";
import { leadsToOwnShop } from "@/lib/network/own-shops";

const profile = ["ada.example", "etsy.com/adapots", "bigcartel.com/ada", "ko-fi.com/ada", "gumroad.com/ada"];

describe("a shop that the profile names", () => {
  test.each([
    "https://ada.example/shop",
    "https://www.ada.example/en/products/cup",
    "https://ada.example/cart",
    "https://ada.example/Merch/",
    "https://ada.example/laden/../boutique",
    "https://shop.ada.example/cup",
    "https://www.etsy.com/shop/AdaPots?ref=seller",
    "https://www.etsy.com/de/shop/adapots",
    "https://adapots.etsy.com",
    "https://www.etsy.com/listing/123/cup",
    "https://www.etsy.com/de/listing/123/cup",
    "https://ada.bigcartel.com/",
    "https://ko-fi.com/Ada/shop",
    "https://ada.gumroad.com/l/cup",
    "https://gumroad.com/l/cup",
  ])("%s", (link) => {
    expect(leadsToOwnShop("Look", [link], profile)).toBe(true);
    expect(leadsToOwnShop("Look", ["https://x.example", link], profile)).toBe(true);
    expect(leadsToOwnShop("Look", [link], [])).toBe(false);
  });
});

describe("not a shop, or another's", () => {
  test.each([
    "https://ada.example/",
    "https://ada.example/blog/how-to-shop",
    "https://ada.example/blog/2026/shop",
    "https://ada.example/shopping",
    "https://ben.example/shop",
    "https://notada.example/shop",
    "https://www.etsy.com/shop/benpots",
    "https://www.etsy.com/seller-handbook",
    "https://ben.bigcartel.com/cup",
    "https://ko-fi.com/ada",
    "https://ko-fi.com/s/123",
    "https://ko-fi.com/ben/shop",
    "https://www.redbubble.com/i/print/1",
    "nonsense",
  ])("%s", (link) => {
    expect(leadsToOwnShop("Look", [link], profile)).toBe(false);
  });
});

describe("a shop that the post calls the author's", () => {
  const link = "https://www.etsy.com/listing/123/cup";
  test.each([
    "New cups in my shop",
    "It is in our new online shop now",
    "On my Etsy: cups. My etsy shop is open",
    "Neu in meinem Onlineshop",
    "Neues in unserem kleinen Laden",
    "Dans ma petite boutique",
    "Ya está en mi tienda",
    "Está na minha loja",
  ])("%s", (text) => {
    expect(leadsToOwnShop(text, [link], [])).toBe(true);
    expect(leadsToOwnShop(text, ["https://cups.example/products/1"], [])).toBe(true);
    expect(leadsToOwnShop(text, ["https://cups.example/"], [])).toBe(false);
    expect(leadsToOwnShop(text, [], profile)).toBe(false);
  });

  test.each([
    "My local bike shop",
    "My favourite shop",
    "A friend's new shop",
    "I shop here, and so do my children",
    "Il y a ma tante et sa boutique",
  ])("not: %s", (text) => {
    expect(leadsToOwnShop(text, [link], [])).toBe(false);
  });
});
