import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { Withheld as Amounts } from "@/lib/score/measures";

const reasons: Record<keyof Amounts, (people: string) => string> = {
  resonance: (people) =>
    `Resonance: ${people} engaged with you, but too few trusted people stand beside them. Most of them are on new accounts; their trust grows with age.`,
  conversation: (people) =>
    `Conversation: you talked with ${people} more than the trusted people you talk with can vouch for.`,
  listening: (people) =>
    `Listening: you turned to ${people} more than your conversations carry. It counts again once more of them answer.`,
};

/** What was not counted, and why: beside the lines, never hidden inside them. */
export function Withheld({ withheld }: { withheld: Amounts }) {
  const kept = (["resonance", "conversation", "listening"] as const).filter((pillar) => withheld[pillar] > 0);
  return (
    <Card as="section">
      <h2 className="text-2xl">What was withheld</h2>
      {kept.length === 0 ? (
        <p className="mt-2 max-w-prose leading-7">Nothing: everything that was read is in the lines.</p>
      ) : (
        <ul className="mt-3 grid max-w-prose list-disc gap-2 pl-5 leading-7">
          {kept.map((pillar) => (
            <li key={pillar}>{reasons[pillar](worthOf(withheld[pillar]))}</li>
          ))}
        </ul>
      )}
      <p className="text-muted mt-3 max-w-prose text-sm leading-6">
        One person weighs at most 1, and less while their account is young.{" "}
        <Link href="/method#trust" className="text-leaf underline underline-offset-4">
          Whose engagement counts
        </Link>
      </p>
    </Card>
  );
}

function worthOf(amount: number): string {
  return amount === 1 ? "the weight of 1.0 person" : `the weight of ${amount.toFixed(1)} people`;
}
