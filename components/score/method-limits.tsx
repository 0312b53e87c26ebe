import { MethodSection, Rules } from "@/components/score/method-section";

/** What the score cannot do. Known before anybody has to find out. */
export function MethodLimits() {
  return (
    <MethodSection id="limits" title="Known limits">
      <Rules>
        <li>
          It measures conversation on linked accounts. It does not measure importance, skill or character.
        </li>
        <li>
          Trust looks at the age of accounts. Aged accounts that trusted people really engage with will pass,
          and until Laurel also weighs who engages with whom, a ring of old accounts can lift a score.
        </li>
        <li>
          That second part of trust will start from people whom Laurel's moderators pick. Any such choice
          embodies a view, so how many they are will be published.
        </li>
        <li>
          While much is withheld from you, linking a second account that posts a lot can lower efficiency,
          although no other pillar can fall by it.
        </li>
        <li>
          Some people cannot link an open network. For them, and for everybody else, each perk keeps an open
          pool that needs no score.
        </li>
      </Rules>
    </MethodSection>
  );
}

/** What the score must not be used for, and what can never change it. */
export function MethodUses() {
  return (
    <MethodSection id="uses" title="What it is not for">
      <Rules>
        <li>
          Nobody may use a score to decide about work, credit, insurance, housing, or how well or how fast
          somebody is served.
        </li>
        <li>Nobody can look up yours. Brands learn whether you may claim a perk, never your number.</li>
        <li>Nothing you buy, claim or redeem changes it, and no perk may ask you to post.</li>
        <li>
          A new version of the formula is shown beside the old one first, and never rewrites what you had.
        </li>
      </Rules>
    </MethodSection>
  );
}
