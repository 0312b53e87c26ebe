import { MethodSection, Rules } from "@/components/score/method-section";
import { MethodSeeds } from "@/components/score/method-seeds";
import type { Formula } from "@/lib/score/formula";
import { seedTrust } from "@/lib/score/seed-parts";
import { ageTrust, weeklyLoad } from "@/lib/score/trust";

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
          They are also trusted by who engages with them. Trust flows from <em>seeds</em>, members whom
          moderators pick, along engagement from one person to the next; {Math.round(seedTrust.restart * 100)}
          {"\u00a0"}% of it begins anew at the seeds each time. Whoever gets as much as most do has 1, whom it
          does not reach {seedTrust.least}. Of age and seeds the lesser counts, so a ring of old accounts that
          nobody else turns to is worth little. How many seeds there are is public, who they are is not.{" "}
          <MethodSeeds />
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
