import { stepText } from "@/components/results/figure-words";
import { PartTable } from "@/components/results/part-table";
import { BarChart } from "@/components/ui/bar-chart";
import type { Results } from "@/lib/results/queries";
import { notShown } from "@/lib/results/rows";

const longMs = 300 * 86_400_000;

/** How claims and redemptions went over time, drawn, and everything over time as a table. */
export function DayCharts({ results }: { results: Results }) {
  const { byDay, step, span } = results;
  const long = span.to.getTime() - span.from.getTime() > longMs;
  const days = byDay.map((part) => ({ ...part, label: stepText(part.key, step, long) }));
  const name = step === "day" ? "Day" : "Week";
  const bars = (column: "claimed" | "redeemed") =>
    days.map((part) => ({
      label: part.label,
      value: part[column] ?? 0,
      text: part[column] === null ? notShown : undefined,
    }));
  return (
    <div className="grid gap-6">
      {byDay.every(({ claimed }) => claimed === null) && (
        <p className="text-muted max-w-prose leading-7">
          So few people claimed in these days that nothing can be shown by {step}.
        </p>
      )}
      <div className="grid gap-8 md:grid-cols-2 print:grid-cols-2">
        <BarChart
          title={`Claimed each ${step}`}
          bars={bars("claimed")}
          labelName={name}
          valueName="Claimed"
        />
        <BarChart
          title={`Redeemed each ${step}`}
          bars={bars("redeemed")}
          labelName={name}
          valueName="Redeemed"
        />
      </div>
      <details data-print="hide">
        <summary className="text-leaf inline-flex min-h-11 items-center text-sm font-medium">
          Everything by {step}
        </summary>
        <div className="mt-2 max-h-128 overflow-y-auto">
          <PartTable
            caption={`Results by ${step}`}
            partName={name}
            parts={days}
            columns={["seen", "opened", "claimed", "redeemed"]}
            results={results}
          />
        </div>
      </details>
    </div>
  );
}
