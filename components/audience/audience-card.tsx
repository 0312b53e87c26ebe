"use client";
import { useRef } from "react";
import { useEstimate } from "@/components/audience/use-estimate";
import { Card } from "@/components/ui/card";
import { Histogram } from "@/components/ui/histogram";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import type { AudienceEstimate, Group } from "@/lib/audience/estimate";
import { estimateWords, peopleText } from "@/lib/audience/words";
import { binWidth } from "@/lib/score/distribution";

function Groups({ title, groups }: { title: string; groups: readonly Group[] }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 font-sans text-sm font-medium">{title}</h3>
      {groups.length === 0 ? (
        <p className="text-muted text-sm leading-6">None with 20 or more of them.</p>
      ) : (
        <dl className="grid gap-1 text-sm">
          {groups.map(({ name, people }) => (
            <div key={name} className="flex justify-between gap-3">
              <dt className="min-w-0 wrap-anywhere">{name}</dt>
              <dd className="text-muted">{people.toLocaleString("en")}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** The graph and the parts of an estimate. */
function Parts({ estimate, gate }: { estimate: AudienceEstimate; gate: number | null }) {
  const { spread, cities, topics } = estimate;
  return (
    <>
      {spread && (
        <Histogram
          title={`Members for each ${binWidth} points of score${gate === null ? "" : "; the dark ones pass"}`}
          steps={spread.map(({ from, to, people }) => ({ from, to, count: people }))}
          unit={binWidth}
          valueName="Score"
          countName="Members, about"
          {...(gate === null
            ? {}
            : { shaded: [Math.min(gate, 100), 100] as const, pointer: { text: `Gate, ${gate}`, at: gate } })}
        />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Groups title="Who could claim, by city" groups={cities} />
        <Groups title="What they are heard in" groups={topics} />
      </div>
    </>
  );
}

/** Whom a perk could go to with the gates that stand in the form around it, told anew as they change. */
export function AudienceCard({ brand, perk }: { brand: string; perk: string }) {
  const mark = useRef<HTMLDivElement>(null);
  const { estimate, asks, gate, waiting, trouble } = useEstimate(
    mark,
    `/api/brand/${brand}/audience?perk=${perk}`,
  );
  const shownGate = gate !== null && gate >= 1 && gate <= 100 ? gate : null;
  return (
    <div ref={mark} className="lg:sticky lg:top-6">
      <Card as="section">
        <h2 className="mb-3 text-xl">Whom it could go to</h2>
        <div className="grid grid-cols-1 gap-5" aria-busy={waiting}>
          <div role="status" className="grid gap-2">
            {estimate && !trouble && (
              <p className={`text-lg leading-7 transition-opacity ${waiting ? "opacity-60" : ""}`}>
                {estimateWords(estimate, asks)}
              </p>
            )}
            {trouble && <Notice tone="warning">{trouble}</Notice>}
          </div>
          {!estimate && !trouble && <Skeleton label="Counting members" />}
          {estimate && !trouble && (
            <>
              {asks.score && estimate.members !== null && (
                <p className="text-muted text-sm leading-6">
                  Units of the open pool could go to {peopleText(estimate.openPool)}, whatever their score.
                </p>
              )}
              <Parts estimate={estimate} gate={shownGate} />
            </>
          )}
          <p className="text-muted text-sm leading-6">
            Members are counted once a day and told in rounded numbers, never fewer than 20 together, so that
            nobody can be singled out.
            {estimate && (
              <>
                {" "}
                Counted on <Time at={new Date(estimate.day)} style="day" />.
              </>
            )}
          </p>
        </div>
      </Card>
    </div>
  );
}
