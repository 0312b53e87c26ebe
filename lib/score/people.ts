import type { TrustOf } from "@/lib/score/activity";
import { Roll } from "@/lib/score/roll";

/**
 * Who the member talks with, as a table of numbers: a row of `width` cells for each person, in one flat array, since scoring
 * everybody visits hundreds of millions of cells. People with trust 0 have a row too, which stays at 0.
 */
export interface People {
  accounts: number;
  count: number;
  width: number;
  cells: Float64Array;
  /** How many of the last weeks had at least one trusted person engaging with the member. */
  steadyWeeks: number;
}

/** The column of trust, in [0, 1]. Strengths follow, by account: those received, then those given. */
export const trustColumn = 0;

/** The column that holds how strongly a person engaged with the member on an account. */
export function receivedColumn(account: number): number {
  return 1 + account;
}

/** The column that holds how strongly the member engaged with a person on an account. */
export function givenColumn(account: number, { accounts }: People): number {
  return 1 + accounts + account;
}

// The roll and the cells of all tables, one after the other: fresh ones for each would keep the garbage collector busier than the
// scoring itself. Cells that are not in use are 0.
const roll = new Roll();
let cells = new Float64Array(4096);
let cellsUsed = 0;

/** A table without people, for members with so many linked accounts. It may be used until the next one is begun. */
export function nobody(accounts: number): People {
  roll.clear();
  cells.fill(0, 0, cellsUsed);
  cellsUsed = 0;
  return { accounts, count: 0, width: 1 + 2 * accounts, cells, steadyWeeks: 0 };
}

/** Where a person's row begins, which is added when the person is new. */
export function rowOf(who: string, people: People, trustOf: TrustOf): number {
  const number = roll.numberOf(who);
  const row = number * people.width;
  if (number < people.count) return row;
  people.count += 1;
  cellsUsed = row + people.width;
  if (cellsUsed > cells.length) people.cells = moreCells(2 * cellsUsed);
  people.cells[row + trustColumn] = trustOf(who);
  return row;
}

function moreCells(count: number): Float64Array {
  const more = new Float64Array(count);
  more.set(cells);
  cells = more;
  return more;
}
