import { type HistoryRange, historyRanges } from "@/components/score/history-ranges";
import { Card } from "@/components/ui/card";
import { LineChart } from "@/components/ui/line-chart";
import { type View, Views } from "@/components/ui/views";
import type { ScoreDay } from "@/lib/score/queries";

/** How the score went, oldest day first, over a range of one's choice: drawn, and day by day in a table. */
export function ScoreHistory({ days }: { days: readonly ScoreDay[] }) {
  const [first, ...wider] = historyRanges(days).map(viewOf);
  const formulas = new Set(days.map(({ formula }) => formula));
  return (
    <Card as="section">
      <h2 className="mb-4 text-2xl">Day by day</h2>
      <div className="grid grid-cols-1 justify-items-start gap-4">
        {first && wider.length > 0 ? (
          <Views param="range" label="How far back" views={[first, ...wider]} />
        ) : (
          first?.content
        )}
        <p className="text-muted max-w-prose text-sm leading-6">
          {days.length > 1
            ? "The line is your score, the ribbon its band: about four times in five the band holds it."
            : "There is one day so far. From the second day on, a line shows here how your score goes."}
          {formulas.size > 1 &&
            " Where a new version of the formula begins, the line breaks: what was before stays as it was."}
        </p>
      </div>
    </Card>
  );
}

function viewOf({ value, label, days }: HistoryRange): View {
  return {
    value,
    label,
    content: (
      <div className="w-full">
        <LineChart
          title="Your score and its band"
          valueName="Score"
          rangeName="Band"
          seriesName="Formula"
          {...scaleOf(days)}
          digits={1}
          points={days.map((day) => ({
            ...{ at: day.day, value: day.value, series: day.formula },
            ...{ low: day.band[0], high: day.band[1] },
          }))}
        />
      </div>
    ),
  };
}

/** The tens around all that is shown, at least 30 points of them: a score that hardly moved must not look as if it did. */
function scaleOf(days: readonly ScoreDay[]): { from: number; to: number } {
  const from = Math.floor(Math.min(...days.map(({ band: [low] }) => low)) / 10) * 10;
  const to = Math.ceil(Math.max(...days.map(({ band: [, high] }) => high)) / 10) * 10;
  const missing = Math.max(0, 30 - (to - from));
  const above = Math.min(missing, 100 - to);
  return { from: from - (missing - above), to: to + above };
}
