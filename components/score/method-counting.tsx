import { MethodKinds } from "@/components/score/method-kinds";
import { MethodSection, Rules } from "@/components/score/method-section";
import type { Formula } from "@/lib/score/formula";

const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`;

/** How single acts become the amounts that the pillars measure. */
export function MethodCounting({ formula }: { formula: Formula }) {
  const { damping, decay, counted } = formula;
  return (
    <MethodSection id="counting" title="How engagement is counted">
      <MethodKinds formula={formula} />
      <Rules>
        <li>
          It fades: after {decay.halfLifeDays} days half of it is left, and after {decay.keptDays} days it no
          longer counts.
        </li>
        <li>
          One person adds at most 1, however often they turn to you: with a strength s, they add 1 − e
          <sup>−s</sup>.
        </li>
        <li>
          The first {damping.undampedPostsPerDay} posts of a day (UTC) count in full, the k-th after them only{" "}
          {damping.undampedPostsPerDay}/k. A post that repeats another counts{" "}
          {percent(damping.duplicateFactor)}.
        </li>
        <li>
          When more than {percent(damping.promotionalShare)} of your posts of the last{" "}
          {damping.promotionalWindowDays} days promote something, what people do with those posts counts less.
        </li>
        <li>
          Where a network tells how many engaged but not who, your largest post counts{" "}
          {percent(counted.share)} of that, the others {percent(counted.share * counted.rest)}, and all
          together never more than {counted.most} people.
        </li>
        <li>
          Each amount x becomes points as ln(1 + x/h) does, so the first people count most and the
          ten-thousandth hardly at all.
        </li>
      </Rules>
    </MethodSection>
  );
}
