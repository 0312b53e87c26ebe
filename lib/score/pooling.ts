import type { Formula } from "@/lib/score/formula";
import { givenColumn, type People, receivedColumn, trustColumn } from "@/lib/score/people";

/** An amount gathered over people: `x` in all, `shares` by account (they sum to `x`), and what was `withheld` as unmatched by trust. */
export interface Pool {
  x: number;
  shares: number[];
  withheld: number;
}

/** The three ways in which people count. */
export type Pools = Record<keyof Formula["floors"], Pool>;

/** What some people add to a pool, and how it falls on the accounts. */
interface Gathered {
  amount: number;
  shares: number[];
}

type Side = Record<keyof Pools, Gathered>;

/**
 * Adds up what people are worth times their trust: in resonance those who engaged, in listening those the member engaged with, in
 * conversation both, by the quieter side. People who are not trusted count together at most as much as the trusted ones plus
 * a floor. A person's part falls on the accounts in proportion to the strengths received there, in listening to those given.
 */
export function poolsOf(people: People, formula: Formula): Pools {
  const { accounts, count, width, cells } = people;
  const trusted = nothing(accounts);
  const others = nothing(accounts);
  for (let row = 0; row < count * width; row += width) {
    const trust = cells[row + trustColumn] ?? 0;
    const side = trust >= formula.trustedFrom ? trusted : others;
    const firstReceived = row + receivedColumn(0);
    const firstGiven = row + givenColumn(0, people);
    const received = sumFrom(firstReceived, accounts, cells);
    const given = sumFrom(firstGiven, accounts, cells);
    const heard = trust * worthOf(received);
    const turnedTo = trust * worthOf(given);
    gather(side.resonance, heard, firstReceived, received, cells);
    gather(side.conversation, Math.min(heard, turnedTo), firstReceived, received, cells);
    gather(side.listening, turnedTo, firstGiven, given, cells);
  }
  const { floors } = formula;
  return {
    resonance: pooled(trusted.resonance, others.resonance, floors.resonance),
    conversation: pooled(trusted.conversation, others.conversation, floors.conversation),
    listening: pooled(trusted.listening, others.listening, floors.listening),
  };
}

function nothing(accounts: number): Side {
  return { resonance: noneOn(accounts), conversation: noneOn(accounts), listening: noneOn(accounts) };
}

function noneOn(accounts: number): Gathered {
  return { amount: 0, shares: new Array<number>(accounts).fill(0) };
}

function sumFrom(first: number, count: number, cells: Float64Array): number {
  let sum = 0;
  for (let cell = first; cell < first + count; cell += 1) sum += cells[cell] ?? 0;
  return sum;
}

/** What a person is worth for a strength: at most 1 however loud. */
function worthOf(strength: number): number {
  return strength > 0 ? 1 - Math.exp(-strength) : 0;
}

/** Adds a person's value, split by the strengths from the cell `first` on, which sum to `strength`. */
function gather(into: Gathered, value: number, first: number, strength: number, cells: Float64Array): void {
  if (value === 0) return;
  into.amount += value;
  const { shares } = into;
  for (let account = 0; account < shares.length; account += 1)
    shares[account] = (shares[account] ?? 0) + (value * (cells[first + account] ?? 0)) / strength;
}

function pooled(trusted: Gathered, others: Gathered, floor: number): Pool {
  const counted = Math.min(others.amount, trusted.amount + floor);
  const scale = others.amount > 0 ? counted / others.amount : 0;
  return {
    x: trusted.amount + counted,
    shares: trusted.shares.map((share, account) => share + scale * (others.shares[account] ?? 0)),
    withheld: others.amount - counted,
  };
}

/** How much of resonance would be pooled of what one account received, if there were no other. */
export function pooledAlone(account: number, { count, width, cells }: People, formula: Formula): number {
  let trusted = 0;
  let others = 0;
  for (let row = 0; row < count * width; row += width) {
    const trust = cells[row + trustColumn] ?? 0;
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
