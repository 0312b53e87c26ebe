import { plainTag } from "@/lib/topic/plain-tag";

/** Tags by which people, laws and networks mark what is paid for, as `plainTag` gives them. */
const paidTags = new Set([
  // English. Not #ads and #advertising, under which people talk about them.
  ...["ad", "sponsored", "sponsoredpost", "sponsoredcontent", "sponsoredad", "paidad", "paidpost"],
  ...["paidpartnership", "paidpromotion", "paidcollab", "paidcollaboration"],
  ...["affiliate", "affiliatelink", "affiliatelinks", "containsaffiliatelinks"],
  // German. #unbezahltewerbung (unpaid) is another word, so it is left alone.
  ...["anzeige", "werbung", "bezahltewerbung", "bezahltepartnerschaft"],
  // French. Not #pub, where the English speak of their pub.
  ...["publicite", "collaborationcommerciale", "partenariatremunere", "sponsorise", "postsponsorise"],
  // Spanish and Portuguese. Not #anuncio, which announces anything.
  ...["publi", "publipost", "publicidad", "publicidade", "patrocinado", "colaboracionpagada", "parceriapaga"],
  // Italian, Dutch and Nordic. Not #adv, where motorcyclists speak of adventures.
  ...["pubblicita", "sponsorizzato", "gesponsord", "betaaldepartnerschap", "reklame", "reklam", "mainos"],
]);

/** A code that is called what it is, as in "Rabattcode TEA10". */
const namedCode =
  /(?<![\p{L}\p{N}])(?:(?:discount|promo|promotional|coupon|voucher)[ -]?codes?|(?:rabatt|gutschein)-?codes?|code (?:promo|(?:de )?réduction)|código (?:(?:de )?descuento|promocional|de desconto)|cup(?:ón|om)(?: de (?:descuento|desconto))?|codice sconto):? ["“'‘«„]?(?<code>[\p{L}\p{N}_-]+)/giu;

/** A code of which only the rest of the text says what it is for. */
const bareCode =
  /(?<![\p{L}\p{N}])(?:use|using|with|mit|avec|con|com)(?: (?:my|our|the|meinem|unserem|dem|mon|notre|le|mi|nuestro|el|meu|o))? (?:code|código):? ["“'‘«„]?(?<code>[\p{L}\p{N}_-]+)/giu;
const saving =
  /\d{1,2} ?% (?:off|discount|rabatt|de (?:réduction|remise|descuento|desconto))|\bat (?:the )?checkout\b|\bdiscount\b|\bfree shipping\b|\byour (?:first |next )?(?:order|purchase)\b|\bim shop\b/i;

/** "20 % off" as shops say it. Being off the grid, or off a target, is left alone. */
const reduction =
  /(?:^|[.!?:] ?)(?:now|get|save|take|enjoy|everything) (?:up to |an extra )?\d{1,2} ?% off(?= ?(?:$|[^\p{L}\p{N} ]))|\b\d{1,2} ?% off (?:everything|sitewide|storewide|your (?:first |next )?(?:order|purchase)|with (?:the |my )?code|all (?:orders|items|prints|products))\b/iu;

/** Disclosures in words: at the beginning, in brackets, or in a sentence that speaks of itself. */
const disclosure =
  /^[[(*](?:ad|advertisement|sponsored|anzeige|werbung|publicité|publi|publicidad|publicidade)[\])*]|(?:^|[[(*]|\bin (?:an? )?|\bthis is an? )(?:paid partnership|bezahlte[rn]? (?:partnerschaft|kooperation|werbung)|partenariat rémunéré|colaboración pagada|parceria paga)(?!\p{L})|\b(?:contains|includes) affiliate links?\b|\benthält affiliate[ -]links?\b|[[(*](?:affiliate|paid|partner)[ -]link[\])*]/iu;
const negated = /\b(?:no|not|never|without|nicht|kein\w*|ohne|sans|sin|sem)\b|n['’]t\b/i;

/** Codes are written in capitals: "with code SPRING", not "with code from the book". */
function namesCode(text: string, said: RegExp): boolean {
  return [...text.matchAll(said)].some(({ groups }) => /^[A-Z][A-Z\d_-]{3,}$/.test(groups?.code ?? ""));
}

/** Whether a tag, or what a network or an author marks a post with, says that it is paid for. */
export function isPaidTag(tag: string): boolean {
  return paidTags.has(plainTag(tag));
}

/**
 * Whether a text says that it is paid for, or offers a discount. Few and precise phrases, since people also talk about codes,
 * sales and advertising. A sentence that says that something is not paid for is left alone.
 */
export function hasPaidWords(text: string): boolean {
  if (namesCode(text, namedCode) || (namesCode(text, bareCode) && saving.test(text))) return true;
  if (reduction.test(text)) return true;
  return text.split(/[.!?;\n]+ */).some((said) => disclosure.test(said) && !negated.test(said));
}
