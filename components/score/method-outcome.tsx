import { MethodSection, Rules } from "@/components/score/method-section";
import type { Formula } from "@/lib/score/formula";
import { gateDays } from "@/lib/score/gate-score";

/** What comes out besides the number. */
export function MethodOutcome({ formula: { bandDeviations } }: { formula: Formula }) {
  return (
    <MethodSection id="outcome" title="The number, its band, and what perks look at">
      <Rules>
        <li>
          The points are rounded to tenths so that the lines of a receipt add up exactly to the score: every
          line is rounded down, and the tenths that are missing go to the lines with the largest remainders.
        </li>
        <li>
          Who happened to engage is partly chance. The band says how far: the amounts x are moved by{" "}
          {bandDeviations} · √x each way, which covers about 80 of 100 cases.
        </li>
        <li>
          Perks look at the highest upper end of your band in the last {gateDays} days. Doubt is decided in
          your favour, and one bad day costs nothing. If a network cannot be read, what was read before stays.
        </li>
      </Rules>
    </MethodSection>
  );
}
