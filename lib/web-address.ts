/**
 * An address that came from a network, as a link may lead to it: null for what is no web address, so that nothing a server
 * says can become a script on our page.
 */
export function webAddress(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text);
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
