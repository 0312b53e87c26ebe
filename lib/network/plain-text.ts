import { distinctLinks, linksIn } from "@/lib/network/links";

/** Far beyond what anybody writes in one post. */
const longestHtml = 40_000;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
};

/** What a post says, and the addresses that it leads to. */
export interface WordsAndLinks {
  /** Without addresses; names as `@ben`, tags as `#tea`; single spaces. */
  readonly text: string;
  /** In order, each once. */
  readonly links: string[];
}

interface Anchor {
  readonly tag: string;
  readonly words: string[];
}

function codePointOf(text: string, base: number): string | null {
  const code = Number.parseInt(text, base);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : null;
}

function decoded(html: string): string {
  return html.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name = "") => {
      if (decimal) return codePointOf(decimal, 10) ?? whole;
      if (hex) return codePointOf(hex, 16) ?? whole;
      return (Object.hasOwn(entities, name) && entities[name]) || whole;
    },
  );
}

function attributeOf(tag: string, name: "href" | "class" | "rel"): string {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, "i").exec(tag) ?? [];
  return decoded(double ?? single ?? "");
}

/** Names and tags are anchors too, but lead to a profile or a search: nobody would call them a link. */
function isNameOrTag(tag: string, words: string): boolean {
  const marks = `${attributeOf(tag, "class")} ${attributeOf(tag, "rel")}`;
  return /(?:^|\s)(?:mention|hashtag|tag)(?:\s|$)/i.test(marks) || /^\s*[@#]\S/.test(words);
}

/** Servers show an address as its own words, shortened by hidden parts or an ellipsis. */
function isAddress(words: string, href: string): boolean {
  const shown = words.trim().replace(/(?:…|\.\.\.)$/, "");
  return /^https?:\/\//i.test(shown) || (shown.includes(".") && href.includes(shown));
}

/** What an anchor adds: its words, unless they are but its address, and where it leads. */
function readAnchor(anchor: Anchor | null): { words: string; link: string | null } {
  if (!anchor) return { words: "", link: null };
  const words = anchor.words.join("");
  const link = attributeOf(anchor.tag, "href");
  if (!link || isNameOrTag(anchor.tag, decoded(words))) return { words, link: null };
  return { words: isAddress(decoded(words), link) ? " " : words, link };
}

// Tags within a word: they part nothing.
const inline = /^\/?(?:span|b|i|em|strong|u|s|del|code|small|sub|sup)(?:\s|\/?$)/i;

/**
 * The words of a post and its links from its HTML as servers send it. Of endless posts, the beginning. Takes time in
 * proportion to the length, whatever is sent.
 */
export function wordsAndLinks(html: string): WordsAndLinks {
  const said: string[] = [];
  const links: string[] = [];
  let anchor: Anchor | null = null;
  // The end closes an anchor that was left open.
  for (const [part, tag] of `${html.slice(0, longestHtml)}</a>`.matchAll(/<([^<>]*)>|[^<]+|</g)) {
    if (tag === undefined) (anchor?.words ?? said).push(part);
    else if (/^\/?a(?:\s|$)/i.test(tag)) {
      const { words, link } = readAnchor(anchor);
      said.push(words);
      if (link) links.push(link);
      anchor = tag.startsWith("/") ? null : { tag, words: [] };
    } else if (!inline.test(tag)) (anchor?.words ?? said).push(" ");
  }
  const text = decoded(said.join(""));
  const words = text.replace(/https?:\/\/\S+/gi, " ");
  return {
    text: words.replace(/\s+/g, " ").trim(),
    links: distinctLinks([...links, ...linksIn(text)]),
  };
}
