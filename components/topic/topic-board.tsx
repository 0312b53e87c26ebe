"use client";
import { useEffect, useRef, useState } from "react";
import type { TopicRow } from "@/components/topic/topic-rows";
import { TopicSwitch } from "@/components/topic/topic-switch";
import { Notice } from "@/components/ui/notice";
import { Scale } from "@/components/ui/scale";

/** A topic that a member switched off. */
export type OffTopic = Pick<TopicRow, "topic" | "title">;

interface Switched extends OffTopic {
  readonly to: "on" | "off";
}

/** Where a member is heard, topic by topic, and what they switched off. Says what was switched last, and takes it back. */
export function TopicBoard({ heard, off }: { heard: readonly TopicRow[]; off: readonly OffTopic[] }) {
  const [last, setLast] = useState<Switched | null>(null);
  return (
    <div className="grid gap-5">
      {last && <JustSwitched key={`${last.topic} ${last.to}`} last={last} onSwitched={setLast} />}
      {heard.length > 0 && (
        <ul className="divide-line divide-y">
          {heard.map((row) => (
            <HeardRow key={row.topic} row={row} onSwitched={setLast} />
          ))}
        </ul>
      )}
      {off.length > 0 && (
        <section aria-labelledby="topics-off">
          <h3 id="topics-off" className="text-lg">
            Switched off
          </h3>
          <ul className="divide-line divide-y">
            {off.map(({ topic, title }) => (
              <li key={topic} className="flex flex-wrap items-center justify-between gap-x-4">
                <span>{title}</span>
                <TopicSwitch
                  {...{ topic, to: "on", label: `Switch ${title} on again` }}
                  onSwitched={() => setLast({ topic, title, to: "on" })}
                >
                  <span className="sr-only">{title}: </span>
                  Switch on again
                </TopicSwitch>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function HeardRow({
  row: { topic, title, above, under, value, band },
  onSwitched,
}: {
  row: TopicRow;
  onSwitched: (switched: Switched) => void;
}) {
  const [low, high] = band;
  return (
    <li className={`grid grid-cols-[1fr_auto] items-center gap-x-4 py-3 ${under ? "pl-5" : ""}`}>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className={under ? "" : "font-medium"}>
            {title}
            {above && <span className="text-muted text-sm font-normal"> in {above}</span>}
          </span>
          <span className="text-sm tabular-nums">
            <span className="font-semibold">{value.toFixed(1)}</span>
            <span className="text-muted">
              , between {low} and {high}
            </span>
          </span>
        </p>
        <div className="mt-2">
          <Scale low={low} high={high} value={value} thin />
        </div>
      </div>
      <div data-print="hide">
        <TopicSwitch
          {...{ topic, to: "off", label: `Switch ${title} off` }}
          onSwitched={() => onSwitched({ topic, title, to: "off" })}
        >
          <span className="sr-only">{title}: </span>
          Switch off
        </TopicSwitch>
      </div>
    </li>
  );
}

function JustSwitched({
  last: { topic, title, to },
  onSwitched,
}: {
  last: Switched;
  onSwitched: (switched: Switched) => void;
}) {
  const said = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its row.
  useEffect(() => said.current?.focus(), []);
  const back = to === "off" ? "on" : "off";
  return (
    <div ref={said} tabIndex={-1} data-print="hide">
      <Notice tone="success" status>
        <p>
          {to === "off"
            ? `${title} is switched off: you are not scored in it any more.`
            : `${title} is switched on again, and scored where others engaged with it.`}
        </p>
        <TopicSwitch
          {...{ topic, to: back, label: `Undo: ${title}`, look: "secondary" }}
          onSwitched={() => onSwitched({ topic, title, to: back })}
        >
          Undo
        </TopicSwitch>
      </Notice>
    </div>
  );
}
