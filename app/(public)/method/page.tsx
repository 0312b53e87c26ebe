import type { Metadata } from "next";
import { MethodContents } from "@/components/score/method-contents";
import { MethodCounting, MethodOutcome, MethodTrust } from "@/components/score/method-counting";
import { MethodExample } from "@/components/score/method-example";
import { MethodLimits, MethodUses } from "@/components/score/method-limits";
import { MethodCurve, MethodPillars } from "@/components/score/method-pillars";
import { MethodSection } from "@/components/score/method-section";
import { PageHeader } from "@/components/ui/page-header";
import { v1 } from "@/lib/score/formula";

export const metadata: Metadata = {
  title: "How the score works",
  description:
    "The whole formula of Laurel's score, with its constants, its limits and what it must not be used for.",
};

export default function MethodPage() {
  return (
    <>
      <PageHeader
        title="How the score works"
        lead={`Laurel measures how you talk with others on the accounts you link: from 1 to 100, line by line. This is all of it, in version ${v1.version}. This page and the score are made from the same constants.`}
      />
      <div className="grid grid-cols-1 items-start gap-12 lg:grid-cols-[minmax(0,48rem)_1fr]">
        <div className="grid grid-cols-1 gap-12">
          <MethodSection id="pillars" title="What it is made of">
            <p className="max-w-prose leading-7">
              Without talk in both directions, conversation and listening bring nothing: broadcasting alone
              ends at {100 - v1.curves.conversation.weight - v1.curves.listening.weight}.
            </p>
            <MethodPillars formula={v1} />
            <MethodCurve formula={v1} />
          </MethodSection>
          <MethodCounting formula={v1} />
          <MethodTrust formula={v1} />
          <MethodOutcome formula={v1} />
          <MethodSection id="example" title="An example">
            <MethodExample formula={v1} />
          </MethodSection>
          <MethodLimits />
          <MethodUses />
        </div>
        <MethodContents />
      </div>
    </>
  );
}
