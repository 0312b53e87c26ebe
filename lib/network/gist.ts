import { addressOf, hostOf } from "@/lib/network/links";

/** A post repeats another with the same gist if that is at most this many days older. */
export const duplicateDays = 7;

/** Below that, and without a link, nothing is compared: people thank and greet in the same words every day. */
const fewestWords = 4;

const longestText = 40_000;
const dayMs = 86_400_000;

/** Added by whoever passes an address on; leads nowhere else. */
const tracking = new Set([
  ...["fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid"],
  ...["igsh", "igshid", "si", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi"],
  ...["ref", "ref_src", "ref_url", "referrer", "referer"],
]);

/** Writing that puts no spaces between words: there, two characters count as one. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

function linkGist(link: string): string | null {
  const address = addressOf(link);
  if (!address) return null;
  const query = new URLSearchParams(
    [...address.searchParams].filter(([name]) => !/^utm_/i.test(name) && !tracking.has(name.toLowerCase())),
  );
  query.sort();
  const port = address.port && `:${address.port}`;
  const path = address.pathname.replace(/(?<!\/)\/+$/, "");
  return `${hostOf(address)}${port}${path}${query.size > 0 ? `?${query}` : ""}`;
}

/** A word that is an address, as in `x.example/1`: networks show them shortened, each in its own way. */
function isAddress(word: string): boolean {
  return word.includes("://") || /^[^/]+\.\p{L}{2,}\//u.test(word);
}

function wordsOf(text: string): string[] {
  return text
    .slice(0, longestText)
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !isAddress(word) && !/^[^\p{L}\p{N}]*[@#]/u.test(word))
    .join(" ")
    .replace(/['’]/g, "")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3/gu, " ")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * What two posts have in common if one repeats the other: the words without case, names, tags, signs and emoji, and where
 * the links lead, without what only tells who passed them on. The same words with another link (each day's article) are
 * something else, and so are other words about the same link. Null where there is too little to compare.
 */
export function gistOf(text: string, links: readonly string[]): string | null {
  const words = wordsOf(text);
  const said = words.join(" ");
  const leads = new Set(links.map(linkGist).filter((link) => link !== null));
  const count = words.length + Math.floor((said.match(unspaced)?.length ?? 0) / 2);
  if (leads.size === 0 && count < fewestWords) return null;
  return [said, ...[...leads].toSorted()].join("\n");
}

/** A post as far as repeating goes. */
export interface Told {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** See `gistOf`. */
  readonly gist: string | null;
}

/**
 * By id of each post that repeats another, the id of that one: the nearest earlier with the same gist, at most
 * `duplicateDays` before. Of posts of the same moment, the one with the smaller id is the earlier.
 */
export function repeats(posts: readonly Told[]): Map<string, string> {
  const found = new Map<string, string>();
  const last = new Map<string, Told>();
  for (const post of posts.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    if (post.gist === null) continue;
    const earlier = last.get(post.gist);
    if (earlier && post.at - earlier.at <= duplicateDays * dayMs) found.set(post.id, earlier.id);
    last.set(post.gist, post);
  }
  return found;
}
