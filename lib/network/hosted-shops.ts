import { hostOf, isWithin } from "@/lib/network/links";

interface HostedShops {
  readonly domain: string;
  /** Where a path names the shop; subdomains name it everywhere. */
  readonly named?: RegExp;
  /** Paths at which something is sold, where the place has others too. */
  readonly sells?: RegExp;
}

/** Places with the shops of many people. */
const hostedShops: readonly HostedShops[] = [
  {
    domain: "etsy.com",
    named: /^\/(?:[a-z-]{2,5}\/)?shop\/([^/]+)/i,
    sells: /^\/(?:[a-z-]{2,5}\/)?(?:shop|listing)\//i,
  },
  { domain: "myshopify.com" },
  { domain: "bigcartel.com" },
  { domain: "creator-spring.com" },
  { domain: "square.site" },
  { domain: "threadless.com" },
  { domain: "gumroad.com", named: /^\/(?!l\/|discover)([^/]+)/i },
  { domain: "payhip.com", named: /^\/(?!b\/)([^/]+)/i },
  // Not every page there is a shop, so an item (`/s/…`) says nothing of whose it is: it counts as a shop called "s".
  { domain: "ko-fi.com", named: /^\/([^/]+)/i, sells: /^\/(?:s\/|[^/]+\/shop(?:\/|$))/i },
  { domain: "redbubble.com", named: /^\/people\/([^/]+)/i, sells: /^\/(?:people|i|shop)\//i },
  { domain: "society6.com", named: /^\/([^/]+)/i },
  { domain: "teepublic.com", named: /^\/(?:user|stores)\/([^/]+)/i },
  { domain: "folksy.com", named: /^\/shops\/([^/]+)/i },
];

/** Whose shop an address leads to, as `etsy.com/adapots`; only `etsy.com` where it does not say. */
export function hostedShopOf(address: URL): { site: string; named: boolean; sells: boolean } | null {
  const host = hostOf(address);
  const place = hostedShops.find(({ domain }) => isWithin(host, domain));
  if (!place) return null;
  const below = host === place.domain ? null : host.slice(0, -place.domain.length - 1);
  const name = below ?? place.named?.exec(address.pathname)?.[1];
  return {
    site: name ? `${place.domain}/${name.toLowerCase()}` : place.domain,
    named: name !== undefined,
    sells: below !== null || (place.sells ?? /^\/[^/]/).test(address.pathname),
  };
}
