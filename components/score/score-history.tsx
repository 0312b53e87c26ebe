import { Card } from "@/components/ui/card";
import { LineChart } from "@/components/ui/line-chart";
import type { ScoreDay } from "@/lib/score/queries";

/** How the score went, oldest day first: drawn, and day by day in a table. */
export function ScoreHistory({ days }: { days: ScoreDay[] }) {
  return (
    <Card as="section">
      <h2 className="text-2xl">Day by day</h2>
      <div className="mt-4 grid grid-cols-1 gap-4">
        <LineChart
          title="Your score and its band"
          valueName="Score"
          rangeName="Band"
          to={100}
          digits={1}
          points={days.map(({ day, value, band: [low, high] }) => ({ at: day, value, low, high }))}
        />
        <p className="text-muted max-w-prose text-sm leading-6">
          {days.length > 1
            ? "The line is your score, the ribbon its band: about four times in five the band holds it."
            : "There is one day so far. From the second day on, a line shows here how your score goes."}
        </p>
      </div>
    </Card>
  );
}
