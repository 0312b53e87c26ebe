import type { ReactNode } from "react";

/** A table of words and figures that wraps on narrow pages instead of scrolling: its first column names, the others are numbers. */
export function MethodTable({
  caption,
  head,
  children,
  foot,
}: {
  caption: string;
  head: readonly [name: string, ...figures: string[]];
  children: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="border-line-strong border-b">
        <tr>
          {head.map((title, column) => (
            <th
              key={title}
              scope="col"
              className={`py-2 align-bottom font-semibold ${column === 0 ? "text-left" : "pl-4 text-right"}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-line divide-y">{children}</tbody>
      {foot && <tfoot className="border-line-strong border-t font-semibold">{foot}</tfoot>}
    </table>
  );
}

/** A row of a `MethodTable`. */
export function MethodRow({
  name,
  figures,
  strong = false,
}: {
  name: ReactNode;
  figures: readonly [ReactNode, ...ReactNode[]];
  strong?: boolean;
}) {
  return (
    <tr className="align-top">
      <th scope="row" className={`py-3 text-left ${strong ? "font-semibold" : "font-normal"}`}>
        {name}
      </th>
      {figures.map((figure, column) => (
        <td key={String(column)} className="py-3 pl-4 text-right tabular-nums">
          {figure}
        </td>
      ))}
    </tr>
  );
}
