import type { AccountActivity, GivenEngagement, TrustOf } from "@/lib/score/activity";
import { dayMs, decayOf } from "@/lib/score/decay";
import type { Formula } from "@/lib/score/formula";

/**
 * Who the member talks with. Flat arrays, since scoring everybody visits hundreds of millions of cells: person `p` of `count`
 * has `trust[p]` in (0, 1] and the strengths `received[p · accounts + a]` and `given[p · accounts + a]` on account `a`.
 */
export interface People {
  accounts: number;
  count: number;
  trust: Float64Array;
  received: Float64Array;
  given: Float64Array;
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
  const people = nobody(accounts);
  const known = new Map<string, number>();
  const steady = new Array<boolean>(formula.constancy.weeks).fill(false);

  for (const [index, account] of accounts.entries()) {
    const damping = dampings[index];
    for (const engagement of account.received) {
      const person = personOf(engagement.who, people, known, trustOf);
      if (person === ignored) continue;
      const damped = engagement.post === undefined ? 1 : (damping?.get(engagement.post) ?? 1);
      add(people.received, person * people.accounts + index, strengthOf(engagement, now, formula) * damped);
      const week = Math.floor((now - engagement.at) / (7 * dayMs));
      const trusted = (people.trust[person] ?? 0) >= formula.trustedFrom;
      if (trusted && week >= 0 && week < steady.length) steady[week] = true;
    }
    for (const engagement of account.given) {
      const person = personOf(engagement.who, people, known, trustOf);
      if (person === ignored) continue;
      add(people.given, person * people.accounts + index, strengthOf(engagement, now, formula));
    }
  }
  people.steadyWeeks = steady.filter(Boolean).length;
  return people;
}

function nobody(accounts: AccountActivity[]): People {
  const most = accounts.reduce((sum, { received, given }) => sum + received.length + given.length, 0);
  return {
    accounts: accounts.length,
    count: 0,
    trust: new Float64Array(most),
    received: new Float64Array(most * accounts.length),
    given: new Float64Array(most * accounts.length),
    steadyWeeks: 0,
  };
}

const ignored = -1;

/** The index of a person, who is added when new. */
function personOf(who: string, people: People, known: Map<string, number>, trustOf: TrustOf): number {
  const before = known.get(who);
  if (before !== undefined) return before;
  const trust = trustOf(who);
  const person = trust > 0 ? people.count : ignored;
  known.set(who, person);
  if (person === ignored) return ignored;
  people.trust[person] = trust;
  people.count += 1;
  return person;
}

function strengthOf({ kind, at }: GivenEngagement, now: number, formula: Formula): number {
  return formula.kindWeights[kind] * decayOf(at, now, formula);
}

function add(strengths: Float64Array, cell: number, strength: number): void {
  strengths[cell] = (strengths[cell] ?? 0) + strength;
}

/** What each person is worth for strengths of one direction: `1 - e^(-sum)`, so at most 1 however loud. */
export function worthsOf(strengths: Float64Array, { accounts, count }: People): Float64Array {
  const worths = new Float64Array(count);
  for (let person = 0; person < count; person += 1) {
    let sum = 0;
    for (let index = 0; index < accounts; index += 1) sum += strengths[person * accounts + index] ?? 0;
    if (sum > 0) worths[person] = 1 - Math.exp(-sum);
  }
  return worths;
}
