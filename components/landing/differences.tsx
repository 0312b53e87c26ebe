import Link from "next/link";
import { Section } from "@/components/landing/section";

const differences = [
  {
    before: "The formula was a secret.",
    now: "The formula is public and numbered. Your score is a receipt whose lines add up to it exactly.",
  },
  {
    before: "Fame won: a star beat everybody who actually listened.",
    now: "Broadcasting alone ends at 70. The rest takes conversation, in both directions.",
  },
  {
    before: "The loudest got the most.",
    now: "Bulk, copies and advertising are damped, and one person adds at most 1, however often they clap.",
  },
  {
    before: "Strangers could look you up.",
    now: "No look-up, no score for anybody who did not ask for one, private from the first day.",
  },
  {
    before: "Customers with low scores waited longer.",
    now: "Part of every perk needs no score, and no brand ever sees yours.",
  },
  {
    before: "A new formula took points away overnight.",
    now: "Two versions run side by side for 30 days before one takes over, and history is never rewritten.",
  },
  {
    before: "Perks were taken back when the rules changed.",
    now: "What you were granted is written on your claim, and stays.",
  },
];

/** What scores of this sort got wrong, and the answer to each. */
export function Differences() {
  return (
    <Section
      id="differences"
      title="What we do differently"
      lead={
        <>
          Influence scores have been tried before, and most of what people held against them was right. It
          still measures something narrow: talk on linked accounts, not importance or skill.{" "}
          <Link href="/method" className="text-leaf underline underline-offset-4">
            The whole method, with its limits
          </Link>
          .
        </>
      }
    >
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">Scores of the past and Laurel, side by side</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-line-strong border-b">
            <th scope="col" className="w-2/5 py-2 pr-6 font-medium">
              Then
            </th>
            <th scope="col" className="py-2 font-medium">
              Here
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ before, now }) => (
            <tr key={before} className="border-line border-b max-sm:block max-sm:py-4">
              <td className="text-muted py-4 pr-6 align-top leading-7 max-sm:block max-sm:p-0">{before}</td>
              <td className="py-4 align-top leading-7 font-medium max-sm:block max-sm:p-0">{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
