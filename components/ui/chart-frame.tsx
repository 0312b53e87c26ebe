import type { ReactNode } from "react";
import { Cell, Table } from "@/components/ui/table";

/** A mark on the upright axis: its text and its height as a share of the plot, from 0 at the foot to 1. */
export interface Tick {
  readonly text: string;
  readonly height: number;
}

/** Something to point at: a text and its place as a share of the plot, from 0 at the left to 1. */
export interface Pointer {
  readonly text: string;
  readonly place: number;
}

/**
 * What surrounds a plot: title, axes in the page's own text size (so that they stay legible when the plot is narrow), and
 * the same figures as a table for whoever does not see the plot or wants to know exactly.
 */
export function ChartFrame({
  title,
  ticks,
  pointers = [],
  below,
  head,
  rows,
  children,
}: {
  title: string;
  ticks: readonly Tick[];
  /** Upright lines over the plot, each with its text above it. */
  pointers?: readonly Pointer[];
  /** Texts below the plot, spread from its left to its right. */
  below: readonly ReactNode[];
  head: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Shapes in a square of 100 by 100, stretched over the plot. */
  children: ReactNode;
}) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3 text-sm font-medium">{title}</figcaption>
      <div
        aria-hidden
        className={`text-muted grid grid-cols-[auto_1fr] gap-x-2 text-xs leading-4 ${pointers.length > 0 ? "pt-6" : ""}`}
      >
        <div className="relative grid h-52 grid-rows-[13rem] justify-items-end">
          {ticks.map(({ text, height }) => (
            <span
              key={text}
              className="col-start-1 row-start-1 translate-y-1/2 self-end"
              style={{ marginBottom: `${height * 13}rem` }}
            >
              {text}
            </span>
          ))}
        </div>
        <div className="relative h-52">
          {ticks.map(({ text, height }) => (
            <span
              key={text}
              className="border-line absolute inset-x-0 border-t"
              style={{ bottom: `${height * 100}%` }}
            />
          ))}
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible"
            role="presentation"
          >
            {children}
          </svg>
          {pointers.map((pointer) => (
            <PointerLine key={pointer.text} {...pointer} />
          ))}
        </div>
        <div className="col-start-2 flex justify-between gap-2 pt-2">
          {below.map((text, place) => (
            <span key={String(place)} className="whitespace-nowrap">
              {text}
            </span>
          ))}
        </div>
      </div>
      <details className="mt-3" data-print="hide">
        <summary className="text-leaf inline-flex min-h-11 items-center text-sm font-medium">
          The figures as a table
        </summary>
        <div className="mt-2 max-h-96 overflow-y-auto">
          <Table caption={title} head={head}>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, column) => (
                  <Cell key={head[column]}>{cell}</Cell>
                ))}
              </tr>
            ))}
          </Table>
        </div>
      </details>
    </figure>
  );
}

// Its text hangs to the inner side near the ends, so that it stays within the plot.
function PointerLine({ text, place }: Pointer) {
  const aligned = place < 0.25 ? "" : place > 0.75 ? "-translate-x-full" : "-translate-x-1/2";
  return (
    <span className="absolute -top-2 bottom-0" style={{ left: `${place * 100}%` }}>
      <span className="border-gold absolute inset-y-0 border-l border-dashed" />
      <span className={`text-gold absolute -top-5 font-medium whitespace-nowrap ${aligned}`}>{text}</span>
    </span>
  );
}
