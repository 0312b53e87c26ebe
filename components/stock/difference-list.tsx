import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requireAdmin } from "@/lib/account/gate";
import { type DifferenceRow, listDifferences } from "@/lib/stock/queries";
import { differenceText, stockRules } from "@/lib/stock/rules";

function Row({ row }: { row: DifferenceRow }) {
  return (
    <tr>
      <Cell>{row.endedAt ? <Badge>Gone</Badge> : <Badge tone="bad">Still there</Badge>}</Cell>
      <Cell>
        <span className="block w-48 font-medium wrap-anywhere">{row.title}</span>
        <span className="text-muted block w-48 wrap-anywhere">{row.brandName}</span>
      </Cell>
      <Cell>
        <span className="block w-64">{stockRules[row.rule]}</span>
      </Cell>
      <Cell>{differenceText(row)}</Cell>
      <Cell>
        <Time at={row.firstSeenAt} />
      </Cell>
      <Cell>
        <Time at={row.endedAt ?? row.lastSeenAt} />
      </Cell>
    </tr>
  );
}

/** Every difference that a check found, those still there first. */
export async function DifferenceList() {
  const rows = await listDifferences(await requireAdmin("/admin/stock"));
  if (rows.length === 0)
    return (
      <EmptyState title="No difference was ever found">
        The public page at /status says when the latest check was.
      </EmptyState>
    );
  return (
    <Table
      caption="Differences"
      head={["State", "Perk or campaign", "Rule", "How far off", "First seen", "Last seen"]}
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </Table>
  );
}
