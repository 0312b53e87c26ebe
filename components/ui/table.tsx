import type { ReactNode } from "react";

/** Rows and columns; on a narrow page it scrolls by itself and the page does not. */
export function Table({
  caption,
  head,
  numericFrom = head.length,
  children,
}: {
  caption: string;
  head: readonly ReactNode[];
  /** The first of the columns of numbers, which are the last ones; counted from 0. */
  numericFrom?: number;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="border-line bg-card overflow-x-auto rounded-xl border"
    >
      <table className="w-full min-w-max border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-line bg-sunken border-b">
          <tr>
            {head.map((cell, column) => (
              <th
                key={String(column)}
                scope="col"
                className={`px-4 py-2.5 font-semibold ${column >= numericFrom ? "text-right" : ""}`}
              >
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">{children}</tbody>
      </table>
    </section>
  );
}

export function Cell({ children, numeric = false }: { children?: ReactNode; numeric?: boolean }) {
  return <td className={`px-4 py-3 align-top ${numeric ? "text-right tabular-nums" : ""}`}>{children}</td>;
}
