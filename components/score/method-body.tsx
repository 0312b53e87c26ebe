import { MethodAppeal } from "@/components/score/method-appeal";
import { MethodContents } from "@/components/score/method-contents";
import { MethodCounting } from "@/components/score/method-counting";
import { MethodExample } from "@/components/score/method-example";
import { MethodLimits, MethodUses } from "@/components/score/method-limits";
import { MethodMarks } from "@/components/score/method-marks";
import { MethodNetworks } from "@/components/score/method-networks";
import { MethodOutcome } from "@/components/score/method-outcome";
import { MethodCurve, MethodPillars } from "@/components/score/method-pillars";
import { MethodSection } from "@/components/score/method-section";
import { MethodSpread } from "@/components/score/method-spread";
import { MethodSymbols } from "@/components/score/method-symbols";
import { MethodTopics } from "@/components/score/method-topics";
import { MethodTrust } from "@/components/score/method-trust";
import { MethodVersions } from "@/components/score/method-versions";
import type { Formula } from "@/lib/score/formula";

/** All there is to know of a version of the formula. */
export function MethodBody({ formula }: { formula: Formula }) {
  const { conversation, listening } = formula.curves;
  return (
    <div className="grid grid-cols-1 items-start gap-12 lg:grid-cols-[minmax(0,48rem)_1fr]">
      <div className="grid grid-cols-1 gap-12 max-lg:order-last">
        <MethodSection id="pillars" title="What it is made of">
          <p className="max-w-prose leading-7">
            Without talk in both directions, conversation and listening bring nothing: broadcasting alone ends
            at {100 - conversation.weight - listening.weight}.
          </p>
          <MethodPillars formula={formula} />
          <MethodCurve formula={formula} />
        </MethodSection>
        <MethodSection id="example" title="An example to move">
          <p className="max-w-prose leading-7">
            From amounts to a score, by the code that works out everybody's.{" "}
            <span className="noscript:hidden">
              Move an amount and see what follows: its slider runs evenly in points, from nothing to all that
              the pillar can bring.
            </span>
          </p>
          <MethodExample formula={formula} />
        </MethodSection>
        <MethodCounting formula={formula} />
        <MethodMarks formula={formula} />
        <MethodTrust formula={formula} />
        <MethodOutcome formula={formula} />
        <MethodSymbols formula={formula} />
        <MethodNetworks formula={formula} />
        <MethodTopics formula={formula} />
        <MethodSpread />
        <MethodLimits formula={formula} />
        <MethodUses />
        <MethodVersions />
        <MethodAppeal />
      </div>
      <MethodContents />
    </div>
  );
}
