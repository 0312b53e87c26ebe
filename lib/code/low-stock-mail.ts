import "server-only";
import { env } from "@/lib/env";
import { letter } from "@/lib/letter";

/** Tells a brand how many codes of a perk are left, and what it can do. */
export function lowStockMail({
  title,
  left,
  perkId,
  slug,
  refillable,
}: {
  title: string;
  left: number;
  perkId: string;
  slug: string;
  /** Whether the brand can bring more codes. */
  refillable: boolean;
}) {
  const what = left === 0 ? "No code is left" : left === 1 ? "1 code is left" : `${left} codes are left`;
  const name = title.replace(/\s+/g, " ");
  return {
    subject: `${what}: ${name}`,
    ...letter({
      before: [
        `${what} of your perk ${name}.`,
        refillable
          ? "Bring more, and members can go on claiming at once."
          : "Codes that are given back, or that nobody looked at in time, can be claimed again.",
      ],
      way: { label: "See the codes", url: `${env.url}/brand/${slug}/perks/${perkId}/codes` },
      after: ["Laurel writes once when a fifth is left and once when nothing is."],
    }),
  };
}
