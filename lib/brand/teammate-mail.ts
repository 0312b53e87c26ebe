import "server-only";
import type { Role } from "@/lib/account/role";
import { roleAbilities } from "@/lib/brand/roles";
import { env } from "@/lib/env";

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** Tells somebody that they now work for a brand on Laurel. */
export function teammateMail({ name, slug }: { name: string; slug: string }, role: Role) {
  const url = `${env.url}/sign-in?from=${encodeURIComponent(`/brand/${slug}`)}`;
  const may = roleAbilities[role];
  const ignore = "If you do not know this brand, ignore this mail: nothing happens unless you sign in.";
  return {
    // A name typed with line breaks must not become headers.
    subject: `${name.replace(/\s+/g, " ")} added you to their team on Laurel`,
    text: `${name} added you to their team on Laurel, where brands offer perks.\n\n${may}\n\nSign in with this e-mail address:\n${url}\n\n${ignore}\n`,
    html: `<div style="font-family:Georgia,serif;font-size:17px;line-height:1.5;color:#1d2b23;max-width:32em">
<p>${escaped(name)} added you to their team on Laurel, where brands offer perks.</p><p>${may}</p>
<p><a href="${url}" style="display:inline-block;padding:12px 20px;background:#1f4d3a;color:#fff;border-radius:8px;text-decoration:none">Sign in to Laurel</a></p>
<p>${ignore}</p></div>`,
  };
}
