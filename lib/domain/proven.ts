import { proved } from "@/lib/domain/standing";
import { isWithin } from "@/lib/network/links";
import type { Prisma } from "@/prisma/generated/client";

/** The columns of a brand that `provenOf` reads. */
export const provenColumns = {
  websiteUrl: true,
  domains: { where: proved, select: { domain: true }, orderBy: [{ verifiedAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.BrandSelect;

/** A domain that a brand proved, with the address to reach it by. */
export interface ProvenDomain {
  readonly domain: string;
  /** The brand's website where that is on the domain or below it, else the domain's own front door. */
  readonly url: string;
}

/** Whether an address lies on a domain or below it. */
export function isOnDomain(address: string | null, domain: string): boolean {
  const host = address === null ? undefined : URL.parse(address)?.hostname;
  return host !== undefined && isWithin(host, domain);
}

/** What a brand proved, the longest-standing first. */
export function provenOf({
  websiteUrl,
  domains,
}: {
  readonly websiteUrl: string | null;
  readonly domains: readonly { readonly domain: string }[];
}): ProvenDomain[] {
  return domains.map(({ domain }) => ({
    domain,
    url: websiteUrl && isOnDomain(websiteUrl, domain) ? websiteUrl : `https://${domain}/`,
  }));
}
