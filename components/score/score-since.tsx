import { ChangeList } from "@/components/score/change-list";
import { signedText } from "@/components/score/signed-text";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { changesBetween } from "@/lib/score/changes";
import { dayMs } from "@/lib/score/decay";
import { lookBacks, type Past, type PastScore } from "@/lib/score/past-queries";
import type { StoredScore } from "@/lib/score/queries";
import { utcDay } from "@/lib/score/snapshot";

/** What changed since last week, line by line; while there is no last week, since the first day. */
export function ScoreSince({ score, past }: { score: StoredScore; past: Past }) {
  const today = utcDay(score.scoredAt);
  const before = past.week ?? past.first;
  const days = before ? Math.round((today.getTime() - before.day.getTime()) / dayMs) : 0;
  return (
    <Card as="section">
      <h2 className="text-2xl">{titleOf(past, days)}</h2>
      {before ? (
        <Difference before={before} score={score} />
      ) : (
        <p className="mt-2 leading-7">
          You began today. From tomorrow on, what changed stands here line by line, and why.
        </p>
      )}
    </Card>
  );
}

function titleOf({ week, first }: Past, days: number): string {
  if (week) return days === lookBacks.week ? "Since last week" : `Since ${days} days ago`;
  if (first) return days === 1 ? "Since yesterday, when you began" : `Since you began, ${days} days ago`;
  return "Since last week";
}

function Difference({ before, score }: { before: PastScore; score: StoredScore }) {
  const { difference, changes } = changesBetween(before, score);
  return (
    <div className="mt-2 grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-leaf font-serif text-4xl font-semibold">{signedText(difference, 1)}</span>
        <span className="text-muted text-sm">
          from {before.value.toFixed(1)} on <Time at={before.day} style="day" /> to {score.value.toFixed(1)}
        </span>
      </p>
      {changes.length === 0 ? (
        <p className="leading-7">Nothing changed, in no line of your receipt.</p>
      ) : (
        <>
          <p className="leading-7">
            {difference === 0 ? "In all nothing, but line by line:" : "Of which, line by line:"}
          </p>
          <ChangeList changes={changes} />
          <p className="text-muted text-sm leading-6">
            These add up to exactly {signedText(difference, 1)}. What others did fades a little every day; new
            answers add to it.
          </p>
        </>
      )}
    </div>
  );
}
