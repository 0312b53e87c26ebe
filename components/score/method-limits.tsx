import { MethodSection, Rules } from "@/components/score/method-section";
import type { Formula } from "@/lib/score/formula";
import { seedTrust } from "@/lib/score/seed-parts";

/** What the score cannot do. Known before anybody has to find out. */
export function MethodLimits({ formula: { efficiency, bandEnds } }: { formula: Formula }) {
  return (
    <MethodSection id="limits" title="Known limits">
      <Rules>
        <li>
          It measures conversation on linked accounts. It does not measure importance, skill or character.
        </li>
        <li>Aged accounts that trusted people really engage with will pass, whoever runs them.</li>
        <li>
          Trust begins with people whom Laurel's moderators pick. Any such choice embodies a view: whoever
          talks only with people far from all seeds is trusted late. While there are no seeds, or fewer than{" "}
          {seedTrust.leastNodes.toLocaleString("en")} people, age alone counts, and a ring of old accounts can
          lift a score.
        </li>
        <li>
          Networks do not tell everything: some hide who engaged, some since when an account exists. What is
          not told counts little, or as new.
        </li>
        {efficiency.pooled === "together" && (
          <li>
            While much is withheld from you, linking a second account that posts a lot can lower efficiency,
            although no other pillar can fall by it; and promotional posts on one account can raise that of
            another. A later version is written to end this.
          </li>
        )}
        {efficiency.pooled === "apart" && (
          <li>
            Each linked account may count some people without trust by itself, so that several accounts among
            such people gain a little more than one.
          </li>
        )}
        {bandEnds === "points" && (
          <li>
            The score is rounded twice, its band once: a score of 15.47 is shown as 16 in a band that ends at
            15.
          </li>
        )}
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
