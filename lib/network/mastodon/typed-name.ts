export interface TypedName {
  /** `host` or `host:port`, ASCII, lower case. */
  readonly host: string;
  /** Null where only a server was typed. */
  readonly name: string | null;
}

function hostOf(text: string): string | null {
  // The parser of addresses knows ports, punycode and the many spellings of a number.
  if (!text || /[\s/?#@\\]/.test(text) || !URL.canParse(`https://${text}`)) return null;
  const { host, hostname } = new URL(`https://${text}`);
  return /[.:]|^localhost$/.test(hostname) ? host : null;
}

/**
 * What a person means by a handle (`@name@host`, `name@host`), a server (`host`) or a copied address
 * (`https://host/@name`, `https://host/users/name`). Null where it is neither.
 */
export function typedName(typed: string): TypedName | null {
  const text = typed
    .trim()
    .replace(/^acct:/i, "")
    .replace(/^@/, "");
  const address = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(text);
  if (address) {
    const host = hostOf(address[1] ?? "");
    const name = /^\/(?:@|users\/)([^/@]+)/.exec(address[2] ?? "")?.[1] ?? null;
    return host ? { host, name } : null;
  }
  const parts = text.split("@");
  if (parts.length > 2) return null;
  const host = hostOf((parts.at(-1) ?? "").replace(/\/$/, ""));
  const name = parts.length === 2 ? (parts[0] ?? "") : null;
  return host && name !== "" ? { host, name } : null;
}
