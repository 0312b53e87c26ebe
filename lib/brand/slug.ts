/** Words that are, or may become, a place of their own below /brand. */
const reserved = new Set([
  "new",
  "edit",
  "api",
  "admin",
  "brand",
  "brands",
  "laurel",
  "me",
  "settings",
  "help",
  "about",
]);

export const longestSlug = 40;

/**
 * The part of the address that a brand's name gives: lower-case Latin letters, digits and single hyphens, at most 40. Empty
 * where a name has neither letters nor digits of that kind. A reserved word gets `-brand` behind it.
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("&", " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestSlug)
    .replace(/^-|-$/g, "");
  return reserved.has(slug) ? `${slug}-brand` : slug;
}

/** The first of `slug`, `slug-2`, `slug-3`, … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let ordinal = 2; ; ordinal++) {
    const next = `${slug}-${ordinal}`;
    if (!taken.has(next)) return next;
  }
}
