import { ReceiptByNetwork } from "@/components/score/receipt-by-network";
import { ReceiptByPillar } from "@/components/score/receipt-by-pillar";
import { Card } from "@/components/ui/card";
import { Views } from "@/components/ui/views";
import type { Formula } from "@/lib/score/formula";
import type { ScoreSource } from "@/lib/score/queries";
import type { Score } from "@/lib/score/score-of";

/** Every line that the score is the sum of, by pillar or by network. */
export function Receipt({
  score,
  formula,
  sources,
}: {
  score: Score;
  formula: Formula;
  sources: readonly ScoreSource[];
}) {
  return (
    <Card as="section">
      <h2 className="text-2xl">Your receipt</h2>
      <p className="text-muted mt-2 mb-4 max-w-prose leading-7">
        The lines add up exactly to your score, whichever way you look at them.
      </p>
      <Views
        param="by"
        label="How the lines are put together"
        views={[
          {
            value: "pillar",
            label: "By what is measured",
            content: <ReceiptByPillar score={score} formula={formula} />,
          },
          {
            value: "network",
            label: "By network",
            content: <ReceiptByNetwork score={score} sources={sources} />,
          },
        ]}
      />
    </Card>
  );
}
