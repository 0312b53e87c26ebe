import { centsText, countText, revenueText } from "@/components/results/figure-words";
import { Cell, Table } from "@/components/ui/table";
import type { ShownPart } from "@/lib/results/figures";
import type { Results } from "@/lib/results/queries";

type Column = "seen" | "opened" | "claimed" | "redeemed";

const names: Record<Column, string> = {
  seen: "Seen",
  opened: "Opened",
  claimed: "Claimed",
  redeemed: "Redeemed",
};

/** The parts of a whole side by side: the columns told, and what they cost and brought where money is shown. */
export function PartTable({
  caption,
  partName,
  parts,
  columns,
  results: { money, campaign },
}: {
  caption: string;
  /** Names the parts, as "Perk". */
  partName: string;
  parts: readonly ShownPart[];
  columns: readonly Column[];
  results: Results;
}) {
  const heads = [...columns.map((column) => names[column]), ...(money ? ["Cost", "Revenue"] : [])];
  return (
    <Table
      caption={caption}
      head={[
        partName,
        ...heads.map((name) => (
          <span key={name} className="block text-right">
            {name}
          </span>
        )),
      ]}
    >
      {parts.map((part) => (
        <tr key={part.key}>
          <th scope="row" className="max-w-72 min-w-32 px-4 py-3 text-left font-medium wrap-anywhere">
            {part.label}
          </th>
          {columns.map((column) => (
            <Cell key={column} numeric>
              {countText(part[column])}
            </Cell>
          ))}
          {money && (
            <>
              <Cell numeric>{centsText(part.costCents, campaign.currency)}</Cell>
              <Cell numeric>{revenueText(part, campaign.currency)}</Cell>
            </>
          )}
        </tr>
      ))}
    </Table>
  );
}
