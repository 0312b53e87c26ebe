import "server-only";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";

interface About {
  readonly name: string;
  readonly slug: string;
  readonly domain: string;
}

const wayTo = ({ slug }: About) => ({
  label: "See what we found",
  url: `${env.url}/brand/${slug}/domain`,
});

const day = (at: Date) =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(at);

/** Tells owners that the token of a proved domain is not found; `lapsesAt` is null where nobody answered. */
export function troubleMail({ lapsesAt, ...about }: About & { lapsesAt: Date | null }) {
  const { name, domain } = about;
  return {
    subject: `We do not find Laurel's token at ${domain} any more`,
    ...letter({
      before: [
        `${name} proved on Laurel that ${domain} is its own. We look for the token again from time to time, and this time ${
          lapsesAt ? "it was not there." : "nobody at the domain has answered us for a week."
        }`,
        lapsesAt
          ? `Put it back and nothing changes: we look again each day. If it is still missing on ${day(lapsesAt)}, the proof lapses and members no longer see the domain beside your name.`
          : "We go on looking each day. If nobody answers for three weeks more, the proof lapses and members no longer see the domain beside your name.",
      ],
      way: wayTo(about),
      after: ["Only owners of the brand get this mail."],
    }),
  };
}

/** Tells owners that a proof is over. */
export function lapsedMail(about: About) {
  const { name, domain } = about;
  return {
    subject: `${domain} is no longer proved to be yours`,
    ...letter({
      before: [
        `We looked for the token of ${name} at ${domain} and did not find it, so its proof has lapsed. Members no longer see the domain beside your name; your perks go on as they are.`,
        "If the domain is still yours, ask for a new token and prove it again.",
      ],
      way: wayTo(about),
      after: ["Only owners of the brand get this mail."],
    }),
  };
}
