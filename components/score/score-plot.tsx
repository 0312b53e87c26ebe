import { scaleLinear, scaleUtc } from "@visx/scale";
import { area, line } from "@visx/shape";
import type { ScoreDay } from "@/lib/score/queries";

// Units of the drawing, which is stretched to its frame; strokes keep their width.
const width = 1000;
const height = 400;
const ticks = [100, 75, 50, 25, 0];

/** The course of a score and its band over two days or more. A picture only: the table beside it says the same. */
export function ScorePlot({ days }: { days: ScoreDay[] }) {
  const times = days.map(({ day }) => day.getTime());
  const x = scaleUtc<number>({ domain: [Math.min(...times), Math.max(...times)], range: [0, width] });
  const y = scaleLinear<number>({ domain: [0, 100], range: [height, 0] });
  const score = line<ScoreDay>({ x: ({ day }) => x(day), y: ({ value }) => y(value) })(days);
  const band = area<ScoreDay>({
    x: ({ day }) => x(day),
    y0: ({ band: [low] }) => y(low),
    y1: ({ band: [, high] }) => y(high),
  })(days);
  return (
    <div aria-hidden className="grid grid-cols-[auto_1fr] gap-x-3">
      <div className="text-muted flex h-56 flex-col justify-between text-right text-xs leading-none">
        {ticks.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="my-1.5 h-[calc(--spacing(56)-0.75rem)] w-full overflow-visible"
      >
        <title>The course of your score</title>
        {ticks.map((tick) => (
          <path
            key={tick}
            d={`M0 ${y(tick)}H${width}`}
            className="stroke-line"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {band && <path d={band} className="fill-gold-bright opacity-35" />}
        {score && (
          <path
            d={score}
            className="stroke-leaf fill-none"
            strokeWidth={2.5}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
    </div>
  );
}
