/** One question for the server's time: by this page's own clock when it was asked and answered, and what was answered. Milliseconds. */
export interface ClockSample {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly serverAt: number;
}

/**
 * What to add to this page's clock to have the server's, from the sample that was answered the quickest: the server's answer is
 * then from about the middle of its way, and wrong by half of the way at most.
 */
export function clockOffset(samples: readonly [ClockSample, ...ClockSample[]]): number {
  const took = ({ askedAt, answeredAt }: ClockSample) => answeredAt - askedAt;
  const best = samples.reduce((one, other) => (took(other) < took(one) ? other : one));
  return best.serverAt - (best.askedAt + best.answeredAt) / 2;
}
