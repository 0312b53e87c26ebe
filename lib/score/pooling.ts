import type { Formula } from "@/lib/score/formula";
import { column, type People, type Pooled, receivedColumn } from "@/lib/score/people";
import { worthOf } from "@/lib/score/strength";

/** An amount gathered over people: `x` in all, `shares` by account (they sum to `x`), and what was `withheld` as unmatched by trust. */
export interface Pool {
  x: number;
  shares: number[];
  withheld: number;
}

/**
 * Adds up what people are worth (the column `pooled`, each at most 1) times their trust. People who are not trusted count together
 * at most as much as the trusted ones plus a floor. Strengths, in a column for each account from `firstStrength` on, say how
 * a person's part falls on the accounts.
 */
export function poolOf(pooled: Pooled, firstStrength: number, people: People, formula: Formula): Pool {
  const { accounts, count, width, cells } = people;
  const worth = column[pooled];
  const end = count * width;
  let trusted = 0;
  let others = 0;
  const trustedShares = new Array<number>(accounts).fill(0);
  const otherShares = new Array<number>(accounts).fill(0);
  for (let row = 0; row < end; row += width) {
    const trust = cells[row + column.trust] ?? 0;
    const value = trust * (cells[row + worth] ?? 0);
    if (value === 0) continue;
    if (trust >= formula.trustedFrom) {
      trusted += value;
      spread(value, row + firstStrength, cells, trustedShares);
    } else {
      others += value;
      spread(value, row + firstStrength, cells, otherShares);
    }
  }
  const counted = Math.min(others, trusted + formula.floors[pooled]);
  const scale = others > 0 ? counted / others : 0;
  return {
    x: trusted + counted,
    shares: trustedShares.map((share, account) => share + scale * (otherShares[account] ?? 0)),
    withheld: others - counted,
  };
}

function spread(value: number, firstStrength: number, cells: Float64Array, shares: number[]): void {
  let sum = 0;
  for (let index = 0; index < shares.length; index += 1) sum += cells[firstStrength + index] ?? 0;
  for (let index = 0; index < shares.length; index += 1) {
    shares[index] = (shares[index] ?? 0) + (value * (cells[firstStrength + index] ?? 0)) / sum;
  }
}

/** How much of resonance would be pooled of what one account received, if there were no other. */
export function pooledAlone(account: number, { count, width, cells }: People, formula: Formula): number {
  let trusted = 0;
  let others = 0;
  for (let row = 0; row < count * width; row += width) {
    const trust = cells[row + column.trust] ?? 0;
    const value = trust * worthOf(cells[row + receivedColumn(account)] ?? 0);
    if (trust >= formula.trustedFrom) trusted += value;
    else others += value;
  }
  return trusted + Math.min(others, trusted + formula.floors.resonance);
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
