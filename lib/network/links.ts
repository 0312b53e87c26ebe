/** Beyond that it is no address that somebody shares. */
const longestLink = 2_000;
const mostLinks = 50;

/** A web address taken apart; null where it is none, or none of the web. */
export function addressOf(link: string): URL | null {
  const address = link.length <= longestLink ? URL.parse(link) : null;
  return address && /^https?:$/.test(address.protocol) ? address : null;
}

/** The host of an address as people know it: lower case, without `www.`. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^www\./, "");
}

/** Whether a host is a domain or below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

// Signs behind an address belong to the sentence around it.
const withoutEnd = (word: string) => word.replace(/[.,;:!?…'"”’»)\]}>]{1,9}$/, "");

/** The web addresses that a text names with their `https://`, in order, each once, at most 50. */
export function linksIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"“”«»]+/gi) ?? [];
  return distinctLinks(found.map(withoutEnd));
}

/** Those of the addresses that are of the web, in order, each once, at most 50. */
export function distinctLinks(links: readonly string[]): string[] {
  return [...new Set(links.filter((link) => addressOf(link)))].slice(0, mostLinks);
}

/** As `linksIn`, and sites named without `https://`, as people do in their profiles. */
export function sitesNamedIn(text: string): string[] {
  const named = text.split(/\s+/).map((word) => {
    const site = withoutEnd(word.replace(/^[('"“„«[]/, ""));
    return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:\/|$)/u.test(site) ? `https://${site}` : word;
  });
  return linksIn(named.join(" "));
}
