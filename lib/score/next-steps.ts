import type { AccountActivity, TrustOf } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { exactPoints } from "@/lib/score/exact-lines";
import { curvedPillars, type Formula, type Pillar, pillars, v1 } from "@/lib/score/formula";
import { type Measures, measuresOf, type Withheld } from "@/lib/score/measures";

/** What would happen next: a new person answers, a new person and the member answer each other, or a day passes without anything. */
export type StepKind = "engager" | "conversation" | "quiet_day";

/** What one more step would change, as the difference of two unrounded scores: nothing is estimated. */
export interface NextStep {
  kind: StepKind;
  /** The place of the account where it would happen, in the order given; null for a quiet day, which happens everywhere. */
  account: number | null;
  /** Unrounded, since one step is often less than a tenth. */
  points: number;
  /** Where the points come from or go to, unrounded; pillars that stay are left out. They sum to `points`. */
  byPillar: { pillar: Pillar; points: number }[];
  /** By how many people what is withheld would change: below 0 where the step lets others count who were not matched by trust. */
  withheld: Withheld;
  /** Pillars that the step would add to but that give all they can already. */
  full: Pillar[];
}

// No network's hash has a space in it, so that this is nobody who is known.
const newcomer = "a new person";

/**
 * What would help most at `now` (epoch ms), honestly: for each account the effect of one reply by a new, fully trusted person and
 * of such a reply answered today, then that of a day without anything new. All else stays as it is, trust in people included.
 */
export function nextStepsOf(
  accounts: AccountActivity[],
  trustOf: TrustOf,
  now: number,
  formula: Formula = v1,
): NextStep[] {
  const trusting: TrustOf = (who) => (who === newcomer ? 1 : trustOf(who));
  const today = measuresOf(accounts, trustOf, now, formula);
  const reply = { who: newcomer, kind: "reply" as const, at: now };
  const effectOf = (changed: AccountActivity[], at = now) =>
    effectBetween(today, measuresOf(changed, trusting, at, formula), formula);
  const onAccount = (index: number, account: AccountActivity) => effectOf(accounts.with(index, account));
  return [
    ...accounts.flatMap((account, index): NextStep[] => {
      const engaged = { ...account, received: [...account.received, reply] };
      const answered = { ...engaged, given: [...account.given, reply] };
      return [
        { kind: "engager", account: index, ...onAccount(index, engaged) },
        { kind: "conversation", account: index, ...onAccount(index, answered) },
      ];
    }),
    { kind: "quiet_day", account: null, ...effectOf(accounts, now + dayMs) },
  ];
}

// Less than this is how a sum was rounded, not an effect.
const noise = 1e-9;

type Effect = Omit<NextStep, "kind" | "account">;

function effectBetween(before: Measures, after: Measures, formula: Formula): Effect {
  const byPillar = pillars
    .map((pillar) => ({
      pillar,
      points: exactPoints(pillar, after, formula) - exactPoints(pillar, before, formula),
    }))
    .filter(({ points }) => Math.abs(points) > noise);
  return {
    points: byPillar.reduce((sum, { points }) => sum + points, 0),
    byPillar,
    withheld: {
      resonance: after.withheld.resonance - before.withheld.resonance,
      conversation: after.withheld.conversation - before.withheld.conversation,
      listening: after.withheld.listening - before.withheld.listening,
    },
    full: curvedPillars.filter(
      (pillar) =>
        after.curved[pillar].x > before.curved[pillar].x &&
        before.curved[pillar].x >= formula.curves[pillar].most,
    ),
  };
}
