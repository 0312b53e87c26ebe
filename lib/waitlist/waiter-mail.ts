import "server-only";
import { timeInWords } from "@/lib/claim/time-words";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";

/** Tells somebody that a unit is held for them, and until when. */
export function offerMail(offer: {
  readonly claimId: string;
  readonly perkTitle: string;
  readonly brandName: string;
  readonly until: Date;
  readonly timeZone: string;
}) {
  const { claimId, perkTitle, brandName, until, timeZone } = offer;
  return {
    subject: `Held for you: ${perkTitle}`,
    ...letter({
      before: [
        `One unit of “${perkTitle}” from ${brandName} is held for you until ${timeInWords(until, timeZone)}.`,
        "Accept it and it is yours. If you do not, or decline it, it goes to the next in line.",
      ],
      way: { label: "See the offer", url: `${env.url}/wallet/${claimId}` },
      after: ["Sign in with this e-mail address."],
    }),
  };
}

/** Tells somebody that a draw gave the units to others first. */
export function drawnMail(drawn: {
  readonly perkId: string;
  readonly perkTitle: string;
  readonly place: number;
  readonly entries: number;
}) {
  const { perkId, perkTitle, place, entries } = drawn;
  return {
    subject: `Drawn: ${perkTitle}`,
    ...letter({
      before: [
        `“${perkTitle}” was drawn. Your entry came out at place ${place} of ${entries}, and the units went to those before you.`,
        "You stay in line in that order: a unit that somebody declines goes to the next. You need not do anything.",
      ],
      way: { label: "See the draw and check it", url: `${env.url}/perks/${perkId}/draw` },
      after: ["You can leave the line on the perk's page."],
    }),
  };
}
