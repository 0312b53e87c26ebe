/** What a brand proved, for moderators: "shop.example proved", or that there is none. */
export function domainsText(domains: readonly string[]): string {
  if (domains.length === 0) return "no domain proved";
  return `${new Intl.ListFormat("en").format(domains)} proved`;
}
