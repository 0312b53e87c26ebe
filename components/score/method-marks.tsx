import { MethodSection, Rules } from "@/components/score/method-section";
import { duplicateDays } from "@/lib/network/gist";
import { promotionSigns } from "@/lib/network/promotion";
import { promotionWords } from "@/lib/network/promotion-words";
import type { Formula } from "@/lib/score/formula";

/** By which rules a post is taken for a repeat or for promotion. */
export function MethodMarks({ formula: { damping } }: { formula: Formula }) {
  return (
    <MethodSection id="marks" title="Which posts are marked">
      <p className="max-w-prose leading-7">
        A post promotes something if one of these is true of it. The post itself stays as it is; only what
        people do with it counts less, and only while more than {Math.round(damping.promotionalShare * 100)}
        {"\u00a0"}% of your posts promote.
      </p>
      <Rules>
        {promotionSigns.map((sign) => (
          <li key={sign}>{promotionWords[sign]}</li>
        ))}
      </Rules>
      <p className="max-w-prose leading-7">
        A post repeats another if its words and where its links lead are the same, and the other is at most{" "}
        {duplicateDays} days older. Case, names, tags, signs and emoji do not matter. The same words with
        another link are not a repeat, and short greetings and thanks are not compared at all.
      </p>
      <p className="max-w-prose leading-7">
        You see each mark on the post that has it, and can say that it is wrong: a person then looks at it.
      </p>
    </MethodSection>
  );
}
