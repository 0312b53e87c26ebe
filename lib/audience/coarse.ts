/** So many points apart are the scores at which cities and topics are counted, and at which a gate in a topic is. */
export const scoreStep = 5;

/** The days of membership that are counted; others are counted as the next longer one. */
export const memberDaysSteps = [1, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1_095, 1_825, 3_650] as const;

/** The least score that is counted and asks no less than `score`: 37 is counted as 40. At most 100. */
export function scoreNotBelow(score: number): number {
  return score <= 1 ? score : Math.min(100, Math.ceil(score / scoreStep) * scoreStep);
}

/** The least days of membership that are counted and ask no less. */
export function memberDaysNotBelow(days: number): number {
  return memberDaysSteps.find((step) => step >= days) ?? days;
}
