import type { Reach } from "@/lib/score/cohort";

const count = (people: number) => people.toLocaleString("en");

/** People of a reach, as "members with 1,000 to 3,000 followers". */
export function membersOf({ from, below }: Reach): string {
  if (below === null) return `members with ${count(from)} followers or more`;
  if (from === 0) return `members with fewer than ${count(below)} followers`;
  return `members with ${count(from)} to ${count(below)} followers`;
}
