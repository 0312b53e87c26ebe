/** The bands of gate scores by which claims are counted, each from `least` up to the next, the highest first; the last is without score. */
export const bands = [
  { band: "80", least: 80, label: "80 to 100" },
  { band: "60", least: 60, label: "60 to 79" },
  { band: "40", least: 40, label: "40 to 59" },
  { band: "20", least: 20, label: "20 to 39" },
  { band: "1", least: 1, label: "1 to 19" },
  { band: "none", least: null, label: "No score" },
] as const;

export type Band = (typeof bands)[number]["band"];

/**
 * Claims are told apart by gate score and pool only in groups of so many, in the order in which their time to be used ends, and only
 * once that of a whole group is over: so that no single use, which staff may see happen, moves one of these numbers.
 */
export const groupSize = 20;
