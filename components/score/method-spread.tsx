import { connection } from "next/server";
import { Suspense } from "react";
import { MethodSection } from "@/components/score/method-section";
import { Histogram } from "@/components/ui/histogram";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { binWidth, leastInBin, leastShown } from "@/lib/score/distribution";
import { everybodysSpread } from "@/lib/score/spread-queries";

/** How the scores of everybody are spread, as far as it gives nobody away. */
export function MethodSpread() {
  return (
    <MethodSection id="spread" title="How scores are spread">
      <Suspense fallback={<Skeleton label="Reading how scores are spread" lines={6} />}>
        <Spread />
      </Suspense>
    </MethodSection>
  );
}

async function Spread() {
  await connection();
  const spread = await everybodysSpread();
  if (!spread)
    return (
      <p className="max-w-prose leading-7">
        The plot stands here once {leastShown} members have a score: among fewer, somebody might be
        recognised. They are counted once a night.
      </p>
    );
  const half = spread.quantiles.find(({ share }) => share === 0.5)?.value;
  return (
    <>
      <p className="max-w-prose leading-7">
        {spread.people.toLocaleString("en")} members had a score on <Time at={spread.day} style="day" />. Half
        of them are at {half} or below.
      </p>
      <Histogram
        title={`Members for each ${binWidth} points of score`}
        steps={spread.bins.map(({ from, to, people }) => ({ from, to, count: people }))}
        unit={binWidth}
        valueName="Score"
        countName="Members"
      />
      <p className="text-muted max-w-prose text-sm leading-6">
        Stretches with fewer than {leastInBin} members are joined with their neighbours.
      </p>
    </>
  );
}
