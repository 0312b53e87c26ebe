import { ScorePlot } from "@/components/score/score-plot";
import { Card } from "@/components/ui/card";
import { Cell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ScoreDay } from "@/lib/score/queries";

/** How the score went, oldest day first: drawn, and day by day in a table. */
export function ScoreHistory({ days }: { days: ScoreDay[] }) {
  const [first] = days;
  const last = days.at(-1);
  return (
    <Card as="section">
      <h2 className="text-2xl">How it went</h2>
      {first && last && days.length > 1 ? (
        <div className="mt-4 grid grid-cols-1 gap-4">
          <ScorePlot days={days} />
          <p className="text-muted flex justify-between gap-4 pl-9 text-xs">
            <Time at={first.day} style="day" />
            <Time at={last.day} style="day" />
          </p>
          <p className="text-muted text-sm leading-6">
            The line is your score, the ribbon its band: about four times in five the band holds it.
          </p>
          <details>
            <summary className="text-leaf py-2 text-sm font-medium">
              All {days.length} days as a table
            </summary>
            <div className="mt-2 max-h-96 overflow-y-auto">
              <DayTable days={days.toReversed()} />
            </div>
          </details>
        </div>
      ) : (
        <p className="mt-2 max-w-prose leading-7">
          There is one day so far. From the second day on, a line shows here how your score goes.
        </p>
      )}
    </Card>
  );
}

function DayTable({ days }: { days: ScoreDay[] }) {
  return (
    <Table caption="Your score day by day, the latest first" head={["Day", "Score", "Band"]}>
      {days.map(({ day, value, band: [low, high] }) => (
        <tr key={day.toISOString()}>
          <Cell>
            <Time at={day} style="day" />
          </Cell>
          <Cell>{value.toFixed(1)}</Cell>
          <Cell>
            {low} to {high}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
