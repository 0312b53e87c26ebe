import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { decisionNames } from "@/lib/moderation/sentences";
import type { HistoryEntry } from "@/lib/perk/history";
import type { PerkStatus } from "@/prisma/generated/enums";

const tones = { APPROVED: "good", CHANGES_ASKED: "gold", REJECTED: "bad" } as const;

/** Each submission of a perk and what was decided about it, the latest first. */
export function PerkHistory({ history, status }: { history: readonly HistoryEntry[]; status: PerkStatus }) {
  return (
    <ol className="divide-line divide-y">
      {history.map(({ version, submittedAt, review }, position) => (
        <li key={version} className="grid gap-1.5 py-3 text-sm leading-6">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">Version {version}</span>
            <span className="text-muted">
              handed in <Time at={submittedAt} />
            </span>
            {review ? (
              <Badge tone={tones[review.decision]}>{decisionNames[review.decision]}</Badge>
            ) : (
              <Badge>{position === 0 && status === "SUBMITTED" ? "Waiting" : "Taken back"}</Badge>
            )}
          </p>
          {review && (
            <p className="text-muted">
              decided <Time at={review.at} />
            </p>
          )}
          {review?.reason && <p className="max-w-prose wrap-anywhere whitespace-pre-line">{review.reason}</p>}
        </li>
      ))}
    </ol>
  );
}
