import type { Formula } from "@/lib/score/formula";
import type { People } from "@/lib/score/strength";

/** An amount gathered over people: `x` in all, `shares` by account (they sum to `x`), and what was `withheld` as unmatched by trust. */
export interface Pool {
  x: number;
  shares: number[];
  withheld: number;
}

/**
 * Adds up what people are worth (`worths` by person, each at most 1) times their trust. People who are not trusted count
 * together at most as much as the trusted ones plus `floor`. `strengths` say how a person's part falls on the accounts.
 */
export function poolOf(
  people: People,
  worths: number[],
  strengths: number[],
  floor: number,
  { trustedFrom }: Formula,
): Pool {
  let trusted = 0;
  let others = 0;
  for (const [person, trust] of people.trust.entries()) {
    const value = trust * (worths[person] ?? 0);
    if (trust >= trustedFrom) trusted += value;
    else others += value;
  }
  const counted = Math.min(others, trusted + floor);
  const scale = others > 0 ? counted / others : 0;
  const shares = new Array<number>(people.accounts).fill(0);
  for (const [person, trust] of people.trust.entries()) {
    const value = trust * (worths[person] ?? 0) * (trust >= trustedFrom ? 1 : scale);
    if (value > 0) spread(value, strengths, person * people.accounts, shares);
  }
  return { x: trusted + counted, shares, withheld: others - counted };
}

function spread(value: number, strengths: number[], row: number, shares: number[]): void {
  let sum = 0;
  for (let index = 0; index < shares.length; index += 1) sum += strengths[row + index] ?? 0;
  for (let index = 0; index < shares.length; index += 1) {
    shares[index] = (shares[index] ?? 0) + (value * (strengths[row + index] ?? 0)) / sum;
  }
}

/** The pool cut to at most `most`; what is cut off is withheld too. */
export function cappedPool(pool: Pool, most: number): Pool {
  if (pool.x <= most) return pool;
  const scale = most / pool.x;
  return {
    x: most,
    shares: pool.shares.map((share) => share * scale),
    withheld: pool.withheld + pool.x - most,
  };
}
