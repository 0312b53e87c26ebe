import { scaleLinear, scaleUtc } from "@visx/scale";
import { Area, LinePath } from "@visx/shape";
import { ChartFrame } from "@/components/ui/chart-frame";
import { type ChartPoint, seriesIn } from "@/components/ui/chart-series";
import { dayText, Time } from "@/components/ui/time";

/**
 * How a value went over time, oldest point first, in UTC days. The upright axis begins at 0 unless `from` is given and
 * ends at `to` or the largest value. One point is drawn as a dot; without points nothing is drawn. The table begins with
 * the latest. Where the points are of several series, the line breaks between them and a pointer names each later one.
 */
export function LineChart({
  title,
  points,
  valueName,
  rangeName = "Range",
  seriesName = "Series",
  from = 0,
  to,
  digits = 0,
}: {
  title: string;
  points: readonly ChartPoint[];
  /** Names the value in the table, as "Score". */
  valueName: string;
  /** Names what `low` and `high` enclose, as "Band". */
  rangeName?: string;
  /** Names what the points are series of, as "Formula". */
  seriesName?: string;
  from?: number;
  to?: number;
  /** Decimals of the values in the table. */
  digits?: number;
}) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const most = to ?? Math.max(...points.map(({ value, high }) => high ?? value));
  const upright = scaleLinear<number>({ domain: [from, Math.max(most, from + 1)], range: [100, 0] });
  if (to === undefined) upright.nice(4);
  const level = scaleUtc<number>({
    domain: [first.at, last.at],
    range: first === last ? [50, 50] : [0, 100],
  });
  const x = (point: ChartPoint) => level(point.at);
  const y = (point: ChartPoint) => upright(point.value);
  const middle = new Date((first.at.getTime() + last.at.getTime()) / 2);
  const banded = points.every(({ low, high }) => low !== undefined && high !== undefined);
  const range = ({ low, high }: ChartPoint) => `${low} to ${high}`;
  const runs = seriesIn(points);
  const line = {
    stroke: "var(--leaf)",
    strokeWidth: 2.5,
    strokeLinecap: "round" as const,
    strokeLinejoin: "round" as const,
    vectorEffect: "non-scaling-stroke",
  };
  return (
    <ChartFrame
      title={title}
      ticks={upright.ticks(4).map((tick) => ({ text: String(tick), height: 1 - upright(tick) / 100 }))}
      pointers={runs.slice(1).map(({ name, points: [begin = first] }) => ({
        text: `${seriesName} ${name}`,
        place: x(begin) / 100,
      }))}
      below={(first === last ? ["", first.at, ""] : [first.at, middle, last.at]).map((at) =>
        at instanceof Date ? dayText(at) : at,
      )}
      head={["Day", valueName, ...(banded ? [rangeName] : []), ...(runs.length > 1 ? [seriesName] : [])]}
      rows={points.toReversed().map((point) => ({
        key: point.at.toISOString(),
        cells: [
          <Time key="day" at={point.at} style="day" />,
          point.value.toFixed(digits),
          ...(banded ? [range(point)] : []),
          ...(runs.length > 1 ? [point.series] : []),
        ],
      }))}
    >
      {runs.map((run) => (
        <g key={`${run.name} ${run.points[0]?.at.getTime()}`}>
          {banded && (
            <Area
              data={run.points}
              x={x}
              y0={({ low, value }) => upright(low ?? value)}
              y1={({ high, value }) => upright(high ?? value)}
              className="fill-gold-bright opacity-35"
            />
          )}
          <LinePath data={run.points} x={x} y={y} {...line} />
        </g>
      ))}
      {/* A line without length, so that the dot stays round although the plot is stretched. */}
      <path d={`M${x(last)} ${y(last)}h0`} fill="none" {...line} strokeWidth={9} />
    </ChartFrame>
  );
}
