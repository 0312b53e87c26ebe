import { scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { useId } from "react";
import { ChartFrame, type Pointer } from "@/components/ui/chart-frame";

/** How many of something have a value from `from` up to, not with, `to`. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * How values are spread over steps that may be of different widths: what is drawn as a step's height is its count for each
 * `unit` of its width, so that its area is its count. Without steps nothing is drawn.
 */
export function Histogram({
  title,
  steps,
  unit,
  valueName,
  countName,
  shaded,
  pointer,
}: {
  title: string;
  /** In order, each beginning where the one before ends. */
  steps: readonly Step[];
  unit: number;
  /** Names the steps in the table, as "Score". */
  valueName: string;
  /** Names the counts in the table, as "Members". */
  countName: string;
  /** A stretch of values that stands out; the others are paler. */
  shaded?: readonly [low: number, high: number];
  /** A value to point at. */
  pointer?: { readonly text: string; readonly at: number };
}) {
  const clip = useId();
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return null;
  const level = scaleLinear<number>({ domain: [first.from, last.to], range: [0, 100] });
  const heightOf = ({ from, to, count }: Step) => (count * unit) / (to - from);
  const upright = scaleLinear<number>({ domain: [0, Math.max(1, ...steps.map(heightOf))], range: [0, 100] });
  upright.nice(4);
  const pointers: Pointer[] = pointer ? [{ text: pointer.text, place: level(pointer.at) / 100 }] : [];
  const middle = (first.from + last.to) / 2;
  const bars = steps.map((step) => (
    <Bar
      key={step.from}
      // A hair apart, so that neighbours of one height are still two.
      x={level(step.from) + 0.2}
      width={Math.max(0, level(step.to) - level(step.from) - 0.4)}
      y={100 - upright(heightOf(step))}
      height={upright(heightOf(step))}
      fill="var(--leaf)"
    />
  ));
  return (
    <ChartFrame
      title={title}
      ticks={upright
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => ({ text: tick.toLocaleString("en-GB"), height: upright(tick) / 100 }))}
      pointers={pointers}
      below={[first.from, middle, last.to].map(String)}
      head={[valueName, countName]}
      rows={steps.map(({ from, to, count }) => ({
        key: String(from),
        cells: [`${from} to ${to}`, count.toLocaleString("en-GB")],
      }))}
    >
      <g opacity={shaded ? 0.45 : 1}>{bars}</g>
      {shaded && (
        <>
          <clipPath id={clip}>
            <rect x={level(shaded[0])} width={level(shaded[1]) - level(shaded[0])} y={0} height={100} />
          </clipPath>
          <g clipPath={`url(#${clip})`}>{bars}</g>
        </>
      )}
    </ChartFrame>
  );
}
