import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { gateDays } from "@/lib/score/gate-score";
import type { StoredScore } from "@/lib/score/queries";

/** The number, how sure it is, and what perks look at. */
export function ScoreSummary({ score, gateScore }: { score: StoredScore; gateScore: number | null }) {
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
          <BandScale low={low} high={high} shown={score.shown} />
          <p className="leading-7">
            Probably between <strong>{low}</strong> and <strong>{high}</strong>: who happened to engage is
            partly chance.
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
    </Card>
  );
}

// The sentences beside it say the same.
function BandScale({ low, high, shown }: { low: number; high: number; shown: number }) {
  return (
    <div aria-hidden className="bg-sunken relative h-3 rounded-full">
      <div
        className="bg-gold-bright absolute inset-y-0 rounded-full"
        style={{ left: `${low - 1}%`, width: `${high - low + 1}%` }}
      />
      <div className="bg-leaf absolute -inset-y-1 w-1 rounded-full" style={{ left: `${shown - 0.5}%` }} />
    </div>
  );
}
