import { MethodKinds } from "@/components/score/method-kinds";
import { MethodSection, Rules } from "@/components/score/method-section";
import type { Formula } from "@/lib/score/formula";
import { gateDays } from "@/lib/score/gate-score";
import { ageTrust, weeklyLoad } from "@/lib/score/trust";

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

/** Whose engagement counts how much. */
export function MethodTrust({ formula: { floors, trustedFrom, listeningCap } }: { formula: Formula }) {
  return (
    <MethodSection id="trust" title="Whose engagement counts">
      <Rules>
        <li>
          People are trusted by the age of their account: {ageTrust.least} in its first{" "}
          {ageTrust.ripeAfterDays} days or when the age is unknown, rising evenly to 1 at{" "}
          {ageTrust.fullAfterDays} days. Declared bots, people you blocked and your own accounts do not count.
        </li>
        <li>
          Somebody who engages with more than {weeklyLoad} members in a week is trusted less in proportion.
        </li>
        <li>
          From {trustedFrom} on a person counts as trusted. All the others together count at most as much as
          the trusted ones plus {floors.resonance} people (in conversation {floors.conversation}, in listening{" "}
          {floors.listening}). What goes beyond that is <em>withheld</em>, and your receipt says how much.
        </li>
        <li>
          Listening counts up to {listeningCap.base} people and {listeningCap.perConversation} more for each
          one you are in conversation with.
        </li>
      </Rules>
    </MethodSection>
  );
}

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
