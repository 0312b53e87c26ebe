import { binText } from "@/components/score/shift-words";
import { signedText } from "@/components/score/signed-text";
import { Badge } from "@/components/ui/badge";
import { BarChart } from "@/components/ui/bar-chart";
import { Card } from "@/components/ui/card";
import { percentText } from "@/components/ui/percent";
import { Cell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { FormulaShiftView } from "@/lib/score/formula-queries";
import { binsOf, type ShiftSummary, summaryOf } from "@/lib/score/shift";

const roundGates = [10, 20, 30, 40, 50, 60, 70, 80, 90];

function Moves({ summary: { moves } }: { summary: ShiftSummary }) {
  return (
    <Table caption="Who moves, and how far" head={["By at least", "Rise", "Fall"]}>
      {moves.map(({ points, rise, fall }) => (
        <tr key={points}>
          <Cell>{points === 1 ? "1 point" : `${points} points`}</Cell>
          <Cell>{percentText(rise)}</Cell>
          <Cell>{percentText(fall)}</Cell>
        </tr>
      ))}
    </Table>
  );
}

function Gates({ view: { shift, gatesInUse } }: { view: FormulaShiftView }) {
  const shown = shift.gates.filter(({ gate }) => gatesInUse.includes(gate) || roundGates.includes(gate));
  return (
    <Table caption="Who crosses which gate" head={["Gate", "Pass now", "Newly", "No longer"]}>
      {shown.map(({ gate, passing, gained, lost }) => (
        <tr key={gate}>
          <Cell>
            {gate} {gatesInUse.includes(gate) && <Badge tone="good">in use</Badge>}
          </Cell>
          <Cell>{passing.toLocaleString("en")}</Cell>
          <Cell>{gained.toLocaleString("en")}</Cell>
          <Cell>{lost.toLocaleString("en")}</Cell>
        </tr>
      ))}
    </Table>
  );
}

/** How scores by a version that runs beside differ from those in force. */
export function ShiftView({ view, version }: { view: FormulaShiftView; version: string }) {
  const summary = summaryOf(view.shift);
  if (!summary) return null;
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card as="section">
          <h2 className="text-xl">What it would change</h2>
          <p className="text-muted mt-1 mb-4 text-sm leading-6">
            {summary.people.toLocaleString("en")} {summary.people === 1 ? "member" : "members"} scored by{" "}
            {view.against} and by {version} on <Time at={view.day} style="day" />. On average{" "}
            {signedText(summary.mean, 2)} points.
          </p>
          <BarChart
            title={`Members by how many points ${version} gives more or less, rounded`}
            labelName="Points"
            valueName="Members"
            bars={binsOf(view.shift).map((bin) => ({ label: binText(bin), value: bin.people }))}
          />
        </Card>
        <Card as="section">
          <h2 className="mb-4 text-xl">Who moves, and how far</h2>
          <Moves summary={summary} />
        </Card>
      </div>
      <Card as="section">
        <h2 className="text-xl">Who crosses which gate</h2>
        <p className="text-muted mt-1 mb-4 max-w-prose text-sm leading-6">
          Counted by the upper end of each member's band that day, which is what gates look at: the gates of
          perks that can be claimed now, and round numbers. For the first 14 days after a publication nobody
          passes less than before, since days by the old version count too.
        </p>
        <Gates view={view} />
      </Card>
    </>
  );
}
