import { isIP } from "node:net";
import { domainToASCII } from "node:url";

/** The longest name that leaves room for `_laurel-challenge.` in front within DNS' 253 characters. */
const longestDomain = 253 - "_laurel-challenge.".length;

// Names that mean another host on each network, or none (RFC 6761, 6762, 7686, 9476, ICANN's .internal).
const nobodys = /(^|\.)(localhost|local|internal|invalid|onion|alt|arpa)$/;

/**
 * A domain as it is stored: lower case, ASCII (`café.example` is `xn--caf-dma.example`), without a dot at its end. Null for
 * what is more than a name (a scheme, a port, a path), for an address, for a name of one part, and for names that belong
 * to nobody. Names that many share, as `co.uk`, need no list: whoever cannot write there cannot prove them.
 */
export function domainName(typed: string): string | null {
  const text = typed.trim().replace(/\.$/, "");
  if (/[\s/:@?#\\%[\]]/.test(text)) return null;
  const domain = domainToASCII(text).toLowerCase();
  if (isIP(domain) !== 0 || domain.length > longestDomain || nobodys.test(domain)) return null;
  const labels = domain.split(".");
  const spelled = labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  // No top level is a number: what ends in one is an address that somebody mistyped.
  return labels.length > 1 && spelled && !/^\d+$/.test(labels.at(-1) ?? "") ? domain : null;
}
