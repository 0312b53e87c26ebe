/**
 * A tag as tags are compared: small letters without `#`, accents, hyphens, underscores and spaces, so that `#CaféZeit`,
 * `cafe_zeit` and `cafe-zeit` are one.
 */
export function plainTag(tag: string): string {
  return tag
    .normalize("NFKD")
    .replace(/[\p{M}\p{Pd}_#\s]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("œ", "oe");
}
