import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Scale } from "@/components/ui/scale";
import { Time } from "@/components/ui/time";
import { gateDays } from "@/lib/score/gate-score";
import type { ScoreSource, StoredScore } from "@/lib/score/queries";

/** The number, how sure it is, and what perks look at. */
export function ScoreSummary({
  score,
  gateScore,
  sources,
}: {
  score: StoredScore;
  gateScore: number | null;
  sources: readonly ScoreSource[];
}) {
  const [low, high] = score.band;
  return (
    <Card as="section">
      <h2 className="sr-only">Your score now</h2>
      <div className="grid gap-6 sm:grid-cols-[auto_1fr] sm:items-center sm:gap-10">
        <p className="flex items-baseline gap-2">
          <span className="text-leaf font-serif text-7xl leading-none font-semibold">{score.shown}</span>
          <span className="text-muted">of 100</span>
        </p>
        <div className="grid gap-3">
          <Scale low={low} high={high} value={score.shown} />
          <p className="leading-7">
            {low === high ? (
              <>
                Probably <strong>{low}</strong>: as yet there is little in it that chance could move.
              </>
            ) : (
              <>
                Probably between <strong>{low}</strong> and <strong>{high}</strong>: who happened to engage is
                partly chance.
              </>
            )}
          </p>
          {gateScore !== null && (
            <p className="leading-7">
              Perks look at <strong>{gateScore}</strong>, the best upper end of your band in the last{" "}
              {gateDays} days. Doubt is decided in your favour.
            </p>
          )}
        </div>
      </div>
      <p className="text-muted mt-5 text-sm leading-6">
        Worked out <Time at={score.scoredAt} /> by formula {score.formula}. Only you see this page.{" "}
        <Link href="/method" className="text-leaf underline underline-offset-4">
          How the score works
        </Link>
      </p>
      {/* On paper nothing else says whose score it is. */}
      <p className="hidden text-sm leading-6 print:block">
        {sources.map(({ handle, network }) => `${handle} on ${network}`).join(", ")}
      </p>
    </Card>
  );
}
