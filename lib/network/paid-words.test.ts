import { describe, expect, test } from "vitest";
import { hasPaidWords, isPaidTag } from "@/lib/network/paid-words";

describe("tags that mark what is paid for", () => {
  test.each([
    ...["ad", "#AD", "Sponsored", "PaidPartnership", "paid-partnership", "paid_partnership", "AffiliateLink"],
    ...["Werbung", "Anzeige", "BezahlteWerbung", "Publicité", "Publicite\u0301", "sponsorisé", "publi"],
    ...["ColaboraciónPagada", "pubblicità", "Patrocinado"],
  ])("#%s does", (tag) => {
    expect(isPaidTag(tag)).toBe(true);
  });

  test.each([
    ...[
      "",
      "adventure",
      "ads",
      "advertising",
      "adv",
      "pub",
      "UnbezahlteWerbung",
      "WerbungUnbezahlt",
      "NoAds",
    ],
    ...["promo", "promotion", "giveaway", "partner", "anuncio", "annonce", "gift", "spam", "porn", "!warn"],
  ])("#%s does not", (tag) => {
    expect(isPaidTag(tag)).toBe(false);
  });
});

describe("words that say so", () => {
  test.each([
    "10 % off with discount code TEA10",
    "Promo code: “SPRING” until Sunday",
    "My voucher codes EARLYBIRD are back",
    "Mit dem Rabattcode TEE15 wird es billiger",
    "Gutscheincode: FRUEHLING",
    "Code promo JARDIN10 chez nous",
    "Código de descuento VERANO, solo hoy",
    "Use código de desconto LIVRO10",
    "Codice sconto ESTATE",
    "Use my code ADA10 at checkout",
    "Use code SPRING for 15% off",
    "Mit dem Code TEE15 gibt es 10 % Rabatt",
    "Now 20% off!",
    "It is spring. Get up to 30 % off",
    "Everything 20% off 🎉",
    "Prints are 15% off with code today",
    "We have 10% off everything",
    "20 % off your first order",
    "[Ad] The best tea",
    "(Werbung) Der beste Tee",
    "*Anzeige* Der beste Tee",
    "Paid partnership with Meridian",
    "In paid partnership with Meridian, I tried tea",
    "My kettle (affiliate link)",
    "A kettle. This post contains affiliate links",
    "Enthält Affiliate-Links",
    "Bezahlte Werbung für Tee",
    "Partenariat rémunéré avec Meridian",
    "En colaboración pagada. Colaboración pagada con Meridian",
  ])("%s", (text) => {
    expect(hasPaidWords(text)).toBe(true);
  });

  test.each([
    "",
    "Sponsored by nobody",
    "The meeting is sponsored by three companies",
    "Use code review to find bugs",
    "Use my code from the repository, it is MIT",
    "Use code ENOENT for files that are missing",
    "With code GENERATION you save time",
    "The discount code field rejects umlauts",
    "Who wrote this discount code? It rounds twice",
    "Our house is 20 % off the grid",
    "The estimate was 20% off",
    "I am 20% off my target",
    "Now 20 people",
    "Get 20 % off the coast and turn left",
    "Ad: a word of two letters",
    "Why do paid partnerships annoy people?",
    "Not a paid partnership. I just like tea",
    "This is not a paid partnership",
    "(unbezahlte Werbung) Der beste Tee",
    "Keine bezahlte Werbung",
    "This page contains no affiliate links",
    "I do not like affiliate links",
    "Meine Anzeige zeigt nichts an",
    "Rabatt auf Brot von gestern",
    "El código postal cambia",
    "O código BINARIO explicado",
    "Link in bio",
    "My promo video is out, a promotion for the kettle team",
  ])("not: %s", (text) => {
    expect(hasPaidWords(text)).toBe(false);
  });
});

test("a hostile text is read in no time", () => {
  const started = performance.now();
  for (const part of [
    "use code ",
    "code",
    "10 % off ",
    ".",
    "[ad]",
    "promo code ",
    "kein",
    "A",
    " ",
    "my my shop ",
  ])
    hasPaidWords(part.repeat(40_000 / part.length));
  expect(performance.now() - started).toBeLessThan(500);
});
