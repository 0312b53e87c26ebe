import type { AccountActivity, TrustOf } from "@/lib/score/activity";
import { countedOf } from "@/lib/score/counted";
import { dampingOf } from "@/lib/score/damping";
import { efficienciesOf } from "@/lib/score/efficiency";
import type { CurvedPillar, Formula } from "@/lib/score/formula";
import { cappedPool, poolsOf } from "@/lib/score/pooling";
import { peopleOf } from "@/lib/score/strength";

/** The amount of a pillar: `x` in all and `parts` by account, in proportion to which its points are split. */
export interface Measure {
  x: number;
  parts: number[];
}

/** What was engaged but not counted, since too little trust stands beside it. In the unit of x: people, each at most 1. */
export interface Withheld {
  resonance: number;
  conversation: number;
  listening: number;
}

/** Everything the points are made of, before any curve. */
export interface Measures {
  curved: Record<CurvedPillar, Measure>;
  /** Of the formula's last weeks, those with at least one trusted person engaging. */
  steadyWeeks: number;
  withheld: Withheld;
}

/** Measures the activity of all linked accounts of a member at `now` (epoch ms). */
export function measuresOf(
  accounts: AccountActivity[],
  trustOf: TrustOf,
  now: number,
  formula: Formula,
): Measures {
  const dampings = accounts.map((account) => dampingOf(account.posts, now, formula));
  const people = peopleOf(accounts, dampings, trustOf, now, formula);
  const { resonance, conversation, listening: listened } = poolsOf(people, formula);
  const { base, perConversation } = formula.listeningCap;
  const listening = cappedPool(listened, base + perConversation * conversation.x);
  const counted = countedOf(accounts, dampings, now, formula);
  return {
    curved: {
      resonance: measured(resonance.shares.map((share, index) => share + (counted[index] ?? 0))),
      conversation: { x: conversation.x, parts: conversation.shares },
      efficiency: measured(efficienciesOf(accounts, people, resonance, now, formula)),
      listening: { x: listening.x, parts: listening.shares },
      body: measured(accounts.map((account) => account.body)),
      reach: measured(accounts.map((account) => account.followers)),
    },
    steadyWeeks: people.steadyWeeks,
    withheld: {
      resonance: resonance.withheld,
      conversation: conversation.withheld,
      listening: listening.withheld,
    },
  };
}

function measured(parts: number[]): Measure {
  return { x: parts.reduce((sum, part) => sum + part, 0), parts };
}
