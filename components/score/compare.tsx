import { membersOf } from "@/components/score/reach-words";
import { signedText } from "@/components/score/signed-text";
import { Card } from "@/components/ui/card";
import { Histogram } from "@/components/ui/histogram";
import { Time } from "@/components/ui/time";
import { binWidth, leastShown } from "@/lib/score/distribution";
import type { Past, PastScore } from "@/lib/score/past-queries";
import type { StoredScore } from "@/lib/score/queries";
import type { Peers } from "@/lib/score/spread-queries";

/** Oneself beside one's own past and beside people of the same reach. Nobody is ranked. */
export function Compare({ score, past, peers }: { score: StoredScore; past: Past; peers: Peers }) {
  return (
    <Card as="section">
      <h2 className="text-2xl">Beside yourself, and others like you</h2>
      <dl className="mt-4 grid gap-3">
        <PastRow name="A month ago" before={past.month} score={score} />
        <PastRow name="Three months ago" before={past.quarter} score={score} />
      </dl>
      <div className="border-line mt-5 border-t pt-5">
        <PeersOf peers={peers} shown={score.shown} value={score.value} />
      </div>
    </Card>
  );
}

function PastRow({ name, before, score }: { name: string; before: PastScore | null; score: StoredScore }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <dt className="font-medium">
        {name}
        {before && (
          <span className="text-muted block text-sm font-normal">
            {before.value.toFixed(1)} on <Time at={before.day} style="day" />
          </span>
        )}
      </dt>
      <dd className={before ? "font-serif text-2xl font-semibold" : "text-muted text-sm"}>
        {before ? signedText((score.value * 10 - before.value * 10) / 10, 1) : "Not so long yet"}
      </dd>
    </div>
  );
}

function PeersOf({ peers: { reach, spread }, shown, value }: { peers: Peers; shown: number; value: number }) {
  if (!spread)
    return (
      <p className="text-muted text-sm leading-6">
        There are not yet {leastShown} {membersOf(reach)} to stand beside: among fewer, somebody might be
        recognised. They are counted once a night.
      </p>
    );
  const at = (share: number) => spread.quantiles.find((each) => each.share === share)?.value ?? 0;
  const [low, high] = [at(0.25), at(0.75)];
  return (
    <>
      <p className="mb-5 leading-7">
        Half of the {spread.people.toLocaleString("en")} {membersOf(reach)} are between <strong>{low}</strong>{" "}
        and <strong>{high}</strong>. You are at <strong>{shown}</strong>.
      </p>
      <Histogram
        title={`Members of your reach for each ${binWidth} points of score`}
        steps={spread.bins.map(({ from, to, people }) => ({ from, to, count: people }))}
        unit={binWidth}
        valueName="Score"
        countName="Members"
        shaded={[low, high]}
        pointer={{ text: `You, ${shown}`, at: value }}
      />
      <p className="text-muted mt-3 text-sm leading-6">
        As of <Time at={spread.day} style="day" />. The dark part is the middle half. More followers is not
        better here, and there is no list of who stands where.
      </p>
    </>
  );
}
