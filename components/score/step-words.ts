import { pillarWords } from "@/components/score/pillar-words";
import { signedText } from "@/components/score/signed-text";
import type { Pillar } from "@/lib/score/formula";
import type { NextStep, StepKind } from "@/lib/score/next-steps";

const names = new Intl.ListFormat("en", { type: "conjunction" });

/** A step as a member reads it; `where` names its account, as "on Mastodon". */
export const stepSentences: Record<StepKind, (where: string) => string> = {
  conversation: (where) => `One more person who answers you, and whom you answer, ${where}`,
  engager: (where) => `One more person who answers you ${where}`,
  quiet_day: () => "A day on which nothing new happens",
};

/** The points of a step, to the hundredth, since one is often worth less than a tenth. */
export function stepPoints(points: number): string {
  if (points !== 0 && Math.abs(points) < 0.005) return points > 0 ? "less than +0.01" : "less than −0.01";
  return signedText(points, 2);
}

type Effect = Pick<NextStep, "byPillar" | "withheld" | "full">;

/** Where the points of a step come from, what it adds nothing to, and why: sentences, none where there is nothing to say. */
export function stepReasons({ byPillar, withheld, full }: Effect): string[] {
  const told = byPillar.filter(({ points }) => Math.abs(points) >= 0.005);
  const parts = told.map(({ pillar, points }) => `${nameOf(pillar)} ${signedText(points, 2)}`);
  const freed = Object.entries(withheld).filter(([, people]) => people < -0.05);
  const kept = Object.entries(withheld).filter(([, people]) => people > 0.05);
  return [
    ...(parts.length > 0 ? [`${names.format(parts)}.`] : []),
    ...freed.map(
      ([pillar, people]) =>
        `In ${pillar} it would let ${(-people).toFixed(1)} of those count who are withheld now.`,
    ),
    ...kept.map(
      ([pillar, people]) =>
        `In ${pillar} ${people.toFixed(1)} of it would be withheld, for want of trusted people.`,
    ),
    ...(full.length > 0
      ? [
          `${names.format(full.map(nameOf))} ${full.length === 1 ? "gives all it can" : "give all they can"} already.`,
        ]
      : []),
  ];
}

function nameOf(pillar: Pillar): string {
  return pillarWords[pillar].name;
}
