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
  worths: Float64Array,
  strengths: Float64Array,
  floor: number,
  formula: Formula,
): Pool {
  const { accounts, count, trust } = people;
  let trusted = 0;
  let others = 0;
  for (let person = 0; person < count; person += 1) {
    const value = countedValue(person, trust, worths);
    if (isTrusted(person, trust, formula)) trusted += value;
    else others += value;
  }
  const counted = Math.min(others, trusted + floor);
  const scale = others > 0 ? counted / others : 0;
  const shares = new Array<number>(accounts).fill(0);
  for (let person = 0; person < count; person += 1) {
    const value = countedValue(person, trust, worths) * (isTrusted(person, trust, formula) ? 1 : scale);
    if (value > 0) spread(value, strengths, person * accounts, shares);
  }
  return { x: trusted + counted, shares, withheld: others - counted };
}

function countedValue(person: number, trust: Float64Array, worths: Float64Array): number {
  return (trust[person] ?? 0) * (worths[person] ?? 0);
}

function isTrusted(person: number, trust: Float64Array, formula: Formula): boolean {
  return (trust[person] ?? 0) >= formula.trustedFrom;
}

function spread(value: number, strengths: Float64Array, row: number, shares: number[]): void {
  let sum = 0;
  for (let index = 0; index < shares.length; index += 1) sum += strengths[row + index] ?? 0;
  for (let index = 0; index < shares.length; index += 1) {
    shares[index] = (shares[index] ?? 0) + (value * (strengths[row + index] ?? 0)) / sum;
  }
}

/** How much is pooled where only one account's strengths and people are looked at. */
export function pooledOnAccount(
  account: number,
  people: People,
  strengths: Float64Array,
  floor: number,
  formula: Formula,
): number {
  const { accounts, count, trust } = people;
  let trusted = 0;
  let others = 0;
  for (let person = 0; person < count; person += 1) {
    const value = (trust[person] ?? 0) * (1 - Math.exp(-(strengths[person * accounts + account] ?? 0)));
    if (isTrusted(person, trust, formula)) trusted += value;
    else others += value;
  }
  return trusted + Math.min(others, trusted + floor);
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
