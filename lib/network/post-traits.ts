// Words by which people and laws mark paid posts, and links that pay whoever shares them.
const paidTags = new Set([
  "ad",
  "ads",
  "advert",
  "advertising",
  "advertisement",
  "affiliate",
  "anzeige",
  "giveaway",
  "paidpartnership",
  "promo",
  "promotion",
  "publi",
  "sponsored",
  "werbung",
]);
const paidWords =
  /\b(use (my )?(discount |promo |coupon )?code|promo code|discount code|affiliate link|link in bio|\d{1,2} ?% off)\b/i;
const paidLinks = /[?&](ref|aff|affiliate|aff_id|referral|referrer|coupon|promo|tag)=/i;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};

/** The words of a post from its HTML, links kept as their addresses. Of endless posts, the beginning. */
export function plainText(html: string): string {
  return html
    .slice(0, 8_000)
    .replace(/<a\b[^<>]*?href="([^"<>]*)"[^<>]*>.*?<\/a>/gis, (link, href: string) =>
      /class="[^"]*(mention|hashtag)/.test(link) ? link : ` ${href} `,
    )
    .replace(/<[^>]*>/g, " ")
    .replace(/&(\w+|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a post advertises: a tag or words that mark it, or a link that pays whoever shares it. */
export function isPromotional(text: string, tags: readonly string[]): boolean {
  return tags.some((tag) => paidTags.has(tag.toLowerCase())) || paidWords.test(text) || paidLinks.test(text);
}

/** What two posts have in common if one repeats the other: the words without links, names, tags, case and signs. */
export function gist(text: string): string {
  return text
    .toLowerCase()
    .replace(/https?:\/\/\S+|[@#]\S+/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The ids of posts that repeat an earlier one. Posts without words (a picture alone) repeat nothing. */
export function repeated(posts: readonly { id: string; at: number; gist: string }[]): Set<string> {
  const said = new Set<string>();
  const repeats = new Set<string>();
  for (const post of posts.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    if (post.gist && said.has(post.gist)) repeats.add(post.id);
    said.add(post.gist);
  }
  return repeats;
}
