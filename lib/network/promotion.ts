import { isAffiliateLink } from "@/lib/network/affiliate-links";
import { hostedShopOf } from "@/lib/network/hosted-shops";
import { addressOf, hostOf, sitesNamedIn } from "@/lib/network/links";
import { leadsToOwnShop } from "@/lib/network/own-shops";
import { hasPaidWords, isPaidTag } from "@/lib/network/paid-words";
import { wordsAndLinks } from "@/lib/network/plain-text";

/** By what a post is known to promote something. In the order in which people are told; the words are in `promotion-words.ts`. */
export const promotionSigns = [
  "network_mark",
  "paid_tag",
  "paid_words",
  "affiliate_link",
  "own_shop",
] as const;

export type PromotionSign = (typeof promotionSigns)[number];

/** A post as far as promotion goes. */
export interface Spoken {
  readonly text: string;
  /** As written, with or without `#`. */
  readonly tags: readonly string[];
  readonly links: readonly string[];
  /** What the network or its author labelled it with, as the network names labels. Labels about other things are passed over. */
  readonly marks?: readonly string[];
}

/**
 * The signs by which a post promotes something, none where there are none. `ownSites`: see `ownSitesOf`. Each rule is written
 * so that doubt is decided for the member; what it still gets wrong is put right by a human.
 */
export function promotionSignsOf(
  { text, tags, links, marks = [] }: Spoken,
  ownSites: readonly string[],
): PromotionSign[] {
  const shows: Record<PromotionSign, boolean> = {
    network_mark: marks.some(isPaidTag),
    paid_tag: tags.some(isPaidTag),
    paid_words: hasPaidWords(text),
    affiliate_link: links.some(isAffiliateLink),
    own_shop: leadsToOwnShop(text, links, ownSites),
  };
  return promotionSigns.filter((sign) => shows[sign]);
}

function siteOf(link: string): string | null {
  const address = addressOf(link);
  if (!address) return null;
  const hosted = hostedShopOf(address);
  if (hosted) return hosted.named ? hosted.site : null;
  return address.pathname === "/" ? hostOf(address) : null;
}

/**
 * The sites that are a member's own by the texts of their profile (HTML, plain words, bare addresses): hosts that are named
 * without a path, `ada.example`, since what has a path is a page on somebody else's; and hosted shops, `etsy.com/adapots`.
 */
export function ownSitesOf(texts: readonly string[]): string[] {
  const links = texts.flatMap((profile) => {
    const { text, links } = wordsAndLinks(profile);
    return [...links, ...sitesNamedIn(text)];
  });
  return [...new Set(links.map(siteOf).filter((site) => site !== null))];
}
