import "server-only";
import type { Duty } from "@/lib/brand/duty";
import { roleAbilities } from "@/lib/brand/roles";
import { env } from "@/lib/env";
import { invitationDays } from "@/lib/invitation/open";
import { letter } from "@/lib/letter";

/** Asks somebody to join a brand's team. The link is the only place where the token is. */
export function invitationMail(
  { brand, invitedBy, duty }: { readonly brand: string; readonly invitedBy: string; readonly duty: Duty },
  token: string,
) {
  return {
    // A name typed with line breaks must not become headers.
    subject: `${brand.replace(/\s+/g, " ")} invites you to their team on Laurel`,
    ...letter({
      before: [
        `${invitedBy} invites you to the team of ${brand} on Laurel, where brands offer perks.`,
        roleAbilities[duty.role],
      ],
      way: { label: "Look at the invitation", url: `${env.url}/invitation/${token}` },
      after: [
        `Accept or decline it there within ${invitationDays} days; to accept, sign in with this e-mail address.`,
        "If you do not know this brand, ignore this mail: nothing happens unless you accept.",
      ],
    }),
  };
}
