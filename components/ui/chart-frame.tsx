import type { ReactNode } from "react";
import { Cell, Table } from "@/components/ui/table";

/** A mark on the upright axis: its text and its height as a share of the plot, from 0 at the foot to 1. */
export interface Tick {
  readonly text: string;
  readonly height: number;
}

/**
 * What surrounds a plot: title, axes in the page's own text size (so that they stay legible when the plot is narrow), and
 * the same figures as a table for whoever does not see the plot or wants to know exactly.
 */
export function ChartFrame({
  title,
  ticks,
  below,
  head,
  rows,
  children,
}: {
  title: string;
  ticks: readonly Tick[];
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
      <div aria-hidden className="text-muted grid grid-cols-[auto_1fr] gap-x-2 text-xs leading-4">
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
        </div>
        <div className="col-start-2 flex justify-between gap-2 pt-2">
          {below.map((text, place) => (
            <span key={String(place)} className="whitespace-nowrap">
              {text}
            </span>
          ))}
        </div>
      </div>
      <details className="mt-3">
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
