import type { AccountActivity, TrustOf } from "@/lib/score/activity";
import { dayMs, decayOf } from "@/lib/score/decay";
import type { Formula } from "@/lib/score/formula";

/**
 * Who the member talks with. A table in flat arrays, since scoring everybody visits hundreds of millions of cells: person `p`
 * has `trust[p]` in (0, 1] and the strengths `received[p · accounts + a]` and `given[p · accounts + a]` on account `a`.
 */
export interface People {
  accounts: number;
  trust: number[];
  received: number[];
  given: number[];
  /** How many of the last weeks had at least one trusted person engaging with the member. */
  steadyWeeks: number;
}

/** Sums up who engaged with the member and whom the member engaged with. People with trust 0 are left out. `dampings` go by account. */
export function peopleOf(
  accounts: AccountActivity[],
  dampings: Map<string, number>[],
  trustOf: TrustOf,
  now: number,
  formula: Formula,
): People {
  const people: People = { accounts: accounts.length, trust: [], received: [], given: [], steadyWeeks: 0 };
  const rows = new Map<string, number>();
  const weeks = new Set<number>();

  for (const [index, account] of accounts.entries()) {
    for (const { who, kind, at, post } of account.received) {
      const row = rowOf(who, people, rows, trustOf);
      if (row === ignored) continue;
      const damping = post === undefined ? 1 : (dampings[index]?.get(post) ?? 1);
      const strength = formula.kindWeights[kind] * decayOf(at, now, formula) * damping;
      people.received[row + index] = (people.received[row + index] ?? 0) + strength;
      if (at <= now && trustAt(people, row) >= formula.trustedFrom) {
        weeks.add(Math.floor((now - at) / (7 * dayMs)));
      }
    }
    for (const { who, kind, at } of account.given) {
      const row = rowOf(who, people, rows, trustOf);
      if (row === ignored) continue;
      const strength = formula.kindWeights[kind] * decayOf(at, now, formula);
      people.given[row + index] = (people.given[row + index] ?? 0) + strength;
    }
  }
  for (const week of weeks) if (week < formula.constancy.weeks) people.steadyWeeks += 1;
  return people;
}

const ignored = -1;

/** Where the strengths of a person begin, adding the person when new. */
function rowOf(who: string, people: People, rows: Map<string, number>, trustOf: TrustOf): number {
  const known = rows.get(who);
  if (known !== undefined) return known;
  const trust = trustOf(who);
  const row = trust > 0 ? people.received.length : ignored;
  rows.set(who, row);
  if (row === ignored) return row;
  people.trust.push(trust);
  for (let index = 0; index < people.accounts; index += 1) {
    people.received.push(0);
    people.given.push(0);
  }
  return row;
}

function trustAt(people: People, row: number): number {
  return people.trust[row / people.accounts] ?? 0;
}

/** What each person is worth for strengths of one direction: `1 - e^(-sum)`, so at most 1 however loud. */
export function worthsOf(strengths: number[], accounts: number): number[] {
  const worths: number[] = [];
  for (let row = 0; row < strengths.length; row += accounts) {
    let sum = 0;
    for (let index = 0; index < accounts; index += 1) sum += strengths[row + index] ?? 0;
    worths.push(1 - Math.exp(-sum));
  }
  return worths;
}
