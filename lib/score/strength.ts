import type { AccountActivity, TrustOf } from "@/lib/score/activity";
import { dayMs, decayBy } from "@/lib/score/decay";
import type { Formula } from "@/lib/score/formula";
import { givenColumn, nobody, type People, receivedColumn, rowOf, trustColumn } from "@/lib/score/people";

/** Sums up who engaged with the member and whom the member engaged with. `dampings` go by account. */
export function peopleOf(
  accounts: AccountActivity[],
  dampings: Map<string, number>[],
  trustOf: TrustOf,
  now: number,
  formula: Formula,
): People {
  const people = nobody(accounts.length);
  const decayOf = decayBy(now, formula);
  const steady = new Array<boolean>(formula.constancy.weeks).fill(false);
  for (const [index, account] of accounts.entries()) {
    const damping = dampings[index];
    const received = receivedColumn(index);
    for (const engagement of account.received) {
      const row = rowOf(engagement.who, people, trustOf);
      const damped = engagement.post === undefined ? 1 : (damping?.get(engagement.post) ?? 1);
      add(
        people.cells,
        row + received,
        formula.kindWeights[engagement.kind] * decayOf(engagement.at) * damped,
      );
      if ((people.cells[row + trustColumn] ?? 0) < formula.trustedFrom) continue;
      const week = Math.floor((now - engagement.at) / (7 * dayMs));
      if (week >= 0 && week < steady.length) steady[week] = true;
    }
    const given = givenColumn(index, people);
    for (const engagement of account.given) {
      const row = rowOf(engagement.who, people, trustOf);
      add(people.cells, row + given, formula.kindWeights[engagement.kind] * decayOf(engagement.at));
    }
  }
  people.steadyWeeks = steady.filter(Boolean).length;
  return people;
}

function add(cells: Float64Array, cell: number, strength: number): void {
  cells[cell] = (cells[cell] ?? 0) + strength;
}
