import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { ChartFrame } from "@/components/ui/chart-frame";

/** Amounts side by side, as one a day. The upright axis begins at 0; without bars nothing is drawn. */
export function BarChart({
  title,
  bars,
  labelName,
  valueName,
}: {
  title: string;
  /** Labels are unique; values are not negative. `text` stands in the table where a value is not to be told. */
  bars: readonly { readonly label: string; readonly value: number; readonly text?: string | undefined }[];
  /** Names the labels in the table, as "Day". */
  labelName: string;
  /** Names the values in the table, as "Claims". */
  valueName: string;
}) {
  if (bars.length === 0) return null;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const upright = scaleLinear<number>({ domain: [0, most], range: [0, 100] });
  upright.nice(4);
  const level = scaleBand({ domain: bars.map(({ label }) => label), range: [0, 100], padding: 0.25 });
  const ends = bars.length > 2 ? [bars[0], bars[Math.floor((bars.length - 1) / 2)], bars.at(-1)] : bars;
  return (
    <ChartFrame
      title={title}
      ticks={upright
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => ({ text: tick.toLocaleString("en-GB"), height: upright(tick) / 100 }))}
      below={ends.map((bar) => bar?.label)}
      head={[labelName, valueName]}
      rows={bars.map(({ label, value, text }) => ({
        key: label,
        cells: [label, text ?? value.toLocaleString("en-GB")],
      }))}
    >
      {bars.map(({ label, value }) => (
        <Bar
          key={label}
          x={level(label)}
          width={level.bandwidth()}
          y={100 - upright(value)}
          height={upright(value)}
          fill="var(--leaf)"
        />
      ))}
    </ChartFrame>
  );
}
