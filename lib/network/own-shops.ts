import { hostedShopOf } from "@/lib/network/hosted-shops";
import { addressOf, hostOf, isWithin } from "@/lib/network/links";

/** A part of a path that leads into a shop, in the languages that members write most. */
const shopPath =
  /^(?:shops?|store|products?|cart|checkout|buy|merch|produkte?|kaufen|warenkorb|kasse|boutique|produits?|panier|tienda|productos?|carrito|loja|produtos?|carrinho)$/i;

/** A shop that the text itself calls the author's. "My local shop" and the like are left alone. */
const claimsShop =
  /\b(?:my|our)(?: (?:own|new|little|small|tiny|online|web|print|art|etsy|ko-fi|gumroad|redbubble)){0,2} (?:shop|store|webshop|etsy)\b|\b(?:mein|unser)(?:e[mnrs]?)?(?: (?:neue[mnrs]?|kleine[mnrs]?))? (?:online-?|web|etsy-?)?(?:shop|laden)\b|\b(?:ma|notre) (?:petite |nouvelle )?boutique\b|\b(?:mi|nuestra) (?:pequeña |nueva )?tienda\b|\b(?:minha|nossa) (?:pequena |nova )?loja\b/i;

function leadsToShop(address: URL): boolean {
  const hosted = hostedShopOf(address);
  if (hosted) return hosted.sells;
  const [, first = "", second = ""] = address.pathname.split("/");
  return /^(?:shop|store)\./.test(hostOf(address)) || shopPath.test(first) || shopPath.test(second);
}

/** A single item on a place of many shops does not say whose it is: there, a member who has a shop sells their own. */
function isOwn(address: URL, ownSites: readonly string[]): boolean {
  const hosted = hostedShopOf(address);
  if (hosted?.named) return ownSites.includes(hosted.site);
  if (hosted) return ownSites.some((own) => own.startsWith(`${hosted.site}/`));
  return ownSites.some((own) => isWithin(hostOf(address), own));
}

/**
 * Whether a post leads to a shop that is the member's own: their profile names it (see `ownSitesOf` in `promotion.ts`), or
 * the post itself says "my shop". Other people's shops may be recommended freely.
 */
export function leadsToOwnShop(text: string, links: readonly string[], ownSites: readonly string[]): boolean {
  const claimed = claimsShop.test(text);
  return links
    .map(addressOf)
    .some((address) => address && leadsToShop(address) && (claimed || isOwn(address, ownSites)));
}
