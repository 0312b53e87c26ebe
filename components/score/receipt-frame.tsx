import type { ReactNode } from "react";
import type { Score } from "@/lib/score/score-of";

/** A receipt as a table: its lines as bodies of it, and their sum. */
export function ReceiptFrame({
  score: { value, shown },
  children,
}: {
  score: Pick<Score, "value" | "shown">;
  children: ReactNode;
}) {
  return (
    <table className="mt-4 w-full border-collapse">
      <caption className="sr-only">The lines of your score</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">What it measures</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      {children}
      <tfoot className="border-line-strong border-t-2">
        <tr>
          <th scope="row" className="pt-4 text-left font-semibold">
            Your score
            <span className="text-muted block text-sm font-normal">shown as {shown}</span>
          </th>
          <td className="pt-4 text-right align-top text-lg font-semibold">{value.toFixed(1)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
