import "server-only";
import type { Role } from "@/lib/account/role";
import { roleAbilities } from "@/lib/brand/roles";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";

/** Tells somebody that they now work for a brand on Laurel. */
export function teammateMail({ name, slug }: { name: string; slug: string }, role: Role) {
  return {
    // A name typed with line breaks must not become headers.
    subject: `${name.replace(/\s+/g, " ")} added you to their team on Laurel`,
    ...letter({
      before: [
        `${name} added you to their team on Laurel, where brands offer perks.`,
        roleAbilities[role],
        "Sign in with this e-mail address:",
      ],
      way: {
        label: "Sign in to Laurel",
        url: `${env.url}/sign-in?from=${encodeURIComponent(`/brand/${slug}`)}`,
      },
      after: ["If you do not know this brand, ignore this mail: nothing happens unless you sign in."],
    }),
  };
}
