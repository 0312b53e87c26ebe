import "server-only";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";
import { moneyText } from "@/lib/money";

/** Tells an owner how much of a campaign's money is left for units, and what to do about it. */
export function lowBalanceMail({
  name: typed,
  currency,
  leftCents,
  slug,
}: {
  name: string;
  currency: string;
  leftCents: number;
  slug: string;
}) {
  const name = typed.replace(/\s+/g, " ");
  const what = leftCents === 0 ? "Nothing is left" : `${moneyText(leftCents, currency)} is left`;
  return {
    subject: `${what} in the campaign ${name}`,
    ...letter({
      before: [
        `${what} for units of the campaign ${name} that are still to be redeemed.`,
        "Units that were claimed stay paid for. To offer more of them, add money, then raise the perk's stock.",
      ],
      way: { label: "See the money", url: `${env.url}/brand/${slug}/money` },
      after: ["Laurel writes once when a fifth is left and once when nothing is; again after you add money."],
    }),
  };
}
