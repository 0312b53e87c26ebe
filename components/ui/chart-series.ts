/** A value at a moment; `low` and `high` enclose it where it is not certain. */
export interface ChartPoint {
  readonly at: Date;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** Points of different series are not to be compared as if they were of one. */
  readonly series?: string;
}

/** Points that follow each other and are of one series. */
export interface ChartSeries {
  readonly name: string | undefined;
  readonly points: ChartPoint[];
}

/** The series that the points pass through, in their order; one that comes back is a new one. */
export function seriesIn(points: readonly ChartPoint[]): ChartSeries[] {
  const runs: ChartSeries[] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.name === point.series) run.points.push(point);
    else runs.push({ name: point.series, points: [point] });
  }
  return runs;
}
