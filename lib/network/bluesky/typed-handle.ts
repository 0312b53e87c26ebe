/** A handle is the name of a host, as in `ada.bsky.social`: two parts at least, the last with a letter. */
const handleForm = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const didForm = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.%-]+)$/i;

// What a handle that is copied from an app brings along.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

// Names that look like a handle but are the services' own pages.
const apps = new Set(["bsky.app", "bsky.social", "blueskyweb.xyz"]);

/**
 * Who a person means by a handle (`@ada.bsky.social`, `ada.bsky.social`), a DID, or a copied address
 * (`https://bsky.app/profile/ada.bsky.social`, `at://ada.bsky.social`): the handle in lower case, or the DID. Null where it
 * is none of them.
 */
export function typedHandle(typed: string): string | null {
  const text = typed.replace(invisible, "").trim();
  const profile = /^(?:https?:\/\/)?[^/\s]+\/profile\/([^/?#\s]+)/i.exec(text)?.[1];
  const said = profile ?? text.replace(/^(?:at:\/\/|@)/i, "").replace(/\/+$/, "");
  if (didForm.test(said)) return said;
  const handle = said.toLowerCase();
  return handle.length <= 253 && handleForm.test(handle) && !apps.has(handle) ? handle : null;
}
