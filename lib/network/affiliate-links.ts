import { addressOf, hostOf, isWithin } from "@/lib/network/links";

/** Where the links of affiliate programmes lead through, and the short addresses that they give out. */
const throughHosts = [
  // Amazon's programme. Its app shares amzn.eu and a.co with everybody: those are left alone.
  "amzn.to",
  // Awin, ShareASale, CJ, Impact, Partnerize, Rakuten, Pepperjam, Tradedoubler, TradeTracker, Webgains, Adcell.
  ...["awin1.com", "zenaps.com", "shrsl.com", "anrdoezrs.net", "dpbolvw.net", "jdoqocy.com", "kqzyfj.com"],
  ...["tkqlhce.com", "sjv.io", "pxf.io", "ojrq.net", "7eer.net", "evyy.net", "prf.hn", "gopjn.com"],
  ...["pjatr.com", "pjtra.com", "pntra.com", "pntrac.com", "pntrs.com", "click.linksynergy.com"],
  ...["clk.tradedoubler.com", "tc.tradetracker.net", "track.webgains.com", "t.adcell.com"],
  // LTK, RewardStyle, ShopStyle, Skimlinks, Sovrn, Mavely, Howl.
  ...["rstyle.me", "liketk.it", "ltk.to", "shopstyle.it", "shop-links.co", "go.skimresources.com"],
  ...["redirect.viglink.com", "mavely.app.link", "howl.me", "howl.link"],
  // Of single shops.
  ...["hop.clickbank.net", "s.click.aliexpress.com", "rover.ebay.com", "partner.bol.com"],
];

/** Parameters that name who is paid. */
const paidParameters = new Set([
  "aff",
  "affid",
  "aff_id",
  "aff_code",
  "afftrack",
  "affiliate",
  "affiliate_id",
  "affiliateid",
  "a_aid",
]);

/** Tickets: every link that Eventbrite lets people share has `aff`, whoever shares it. */
const givesAffToAll = /^(?:[\w-]+\.)*eventbrite\.[a-z.]+$/;

const isAmazon = /^(?:[\w-]+\.)*amazon\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;
const isEbay = /^(?:[\w-]+\.)*ebay\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/;

/** Amazon's own advertisements leave a tag too, in the address bar of whoever came by them. */
function paysByTag(tag: string | null): boolean {
  return Boolean(tag) && !/^(?:goog|hyd|mh0b)/i.test(tag ?? "");
}

/**
 * Whether a link pays whoever shares it. `ref`, `via`, `source` and the like do not count: GitHub, newsletters and blogs add
 * them to tell where readers come from, and what may be innocent is.
 */
export function isAffiliateLink(link: string): boolean {
  const address = addressOf(link);
  if (!address) return false;
  const host = hostOf(address);
  const asks = address.searchParams;
  if (
    throughHosts.some((through) => isWithin(host, through) && `${host}${address.pathname}` !== `${through}/`)
  )
    return true;
  if (isAmazon.test(host)) return paysByTag(asks.get("tag"));
  if (isEbay.test(host)) return Boolean(asks.get("campid"));
  if (host === "shareasale.com") return /^\/[a-z-]+\.cfm$/i.test(address.pathname);
  if (host === "bookshop.org") return /^\/a\/\d+\//.test(address.pathname);
  if (givesAffToAll.test(host)) return false;
  return [...asks].some(([name, value]) => value !== "" && paidParameters.has(name.toLowerCase()));
}
