import type { ReactNode } from "react";
import { stepPoints, stepReasons, stepSentences } from "@/components/score/step-words";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import type { MemberId } from "@/lib/account/gate";
import { networkTitle } from "@/lib/network/networks";
import type { Formula } from "@/lib/score/formula";
import { type MemberStep, stepsOf } from "@/lib/score/step-queries";

/** What would help a member's score most, worked out on their own activity as of the score shown. */
export async function NextSteps({
  member,
  scoredAt,
  formula,
}: {
  member: MemberId;
  scoredAt: Date;
  formula: Formula;
}) {
  const steps = await stepsOf(member, scoredAt, formula);
  return (
    <NextStepsCard>
      <p className="mt-2 leading-7">
        Worked out on your own activity, all else as it is: what one more of each would change today.
      </p>
      <ul className="divide-line border-line mt-3 divide-y border-y">
        {steps.map((step) => (
          <StepRow key={`${step.kind} ${step.account?.handle}`} step={step} where={whereOf(step, steps)} />
        ))}
      </ul>
      <p className="text-muted mt-3 text-sm leading-6">
        The person is somebody new whom the formula trusts fully. Posting more is not among these: a post that
        nobody answers brings nothing, and lowers efficiency.
      </p>
    </NextStepsCard>
  );
}

function StepRow({ step, where }: { step: MemberStep; where: string }) {
  const reasons = stepReasons(step);
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-4 py-3">
      <span className="min-w-0 text-sm leading-6 font-medium wrap-anywhere">
        {stepSentences[step.kind](where)}
      </span>
      <span className="text-sm leading-6 font-semibold whitespace-nowrap tabular-nums">
        {stepPoints(step.points)}
      </span>
      {reasons.length > 0 && (
        <span className="text-muted col-span-2 text-sm leading-6">{reasons.join(" ")}</span>
      )}
    </li>
  );
}

// Where a member has several accounts on one network, only the handle tells them apart.
function whereOf({ account }: MemberStep, steps: readonly MemberStep[]): string {
  if (!account) return "";
  const onNetwork = steps.flatMap((step) =>
    step.account?.network === account.network ? [step.account.handle] : [],
  );
  const place = `on ${networkTitle(account.network)}`;
  return new Set(onNetwork).size > 1 ? `${place} as ${account.handle}` : place;
}

function NextStepsCard({ children }: { children: ReactNode }) {
  return (
    <Card as="section">
      <h2 className="text-2xl">What would help most</h2>
      {children}
    </Card>
  );
}

export function NextStepsSkeleton() {
  return (
    <NextStepsCard>
      <div className="mt-4">
        <Skeleton label="Working out what would help" lines={5} />
      </div>
    </NextStepsCard>
  );
}
