import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { AppealView } from "@/lib/moderation/appeal-queries";
import { outcomeSentence } from "@/lib/moderation/sentences";

/** Words that somebody wrote. */
function Said({ children }: { children: string }) {
  return <p className="wrap-anywhere whitespace-pre-line">“{children}”</p>;
}

/** What a member said, and what came of it. */
export function AppealState({ appeal }: { appeal: AppealView }) {
  const { subject, reason, at, decision } = appeal;
  return (
    <div className="grid gap-3 text-sm leading-6">
      <div>
        <p className="text-muted">
          You said on <Time at={at} style="day" />
        </p>
        <Said>{reason}</Said>
      </div>
      {decision ? (
        <div className="grid gap-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Badge tone={decision.granted ? "good" : "plain"}>
              {decision.granted ? "Granted" : "Declined"}
            </Badge>
            <span className="text-muted">
              on <Time at={decision.at} style="day" />
            </span>
          </p>
          <Said>{decision.answer}</Said>
          <p>{outcomeSentence(subject, decision.granted)}</p>
        </div>
      ) : (
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="gold">Waits for a person</Badge>
          <span className="text-muted">You will be told by mail.</span>
        </p>
      )}
    </div>
  );
}
