import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountsOf, now, scoreWith, trustAmong } from "@/e2e/fixtures/activity";
import type { AccountActivity } from "@/lib/score/activity";
import { pointsOf } from "@/lib/score/curve";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { type NextStep, nextStepsOf, type StepKind } from "@/lib/score/next-steps";

const quiet: AccountActivity = {
  network: "mastodon",
  posts: [],
  received: [],
  given: [],
  counted: [],
  followers: 0,
  body: 0,
};
const worth = 1 - Math.exp(-1);

function stepOf(kind: StepKind, steps: NextStep[]): NextStep {
  const step = steps.find((each) => each.kind === kind);
  if (!step) throw new Error(`No ${kind} among the steps`);
  return step;
}

const pillarsOf = ({ byPillar }: NextStep) => byPillar.map(({ pillar }) => pillar);

test("nobody linked: only a quiet day, which changes nothing", () => {
  expect(nextStepsOf([], () => 1, now)).toEqual([
    {
      kind: "quiet_day",
      account: null,
      points: 0,
      byPillar: [],
      withheld: { resonance: 0, conversation: 0, listening: 0 },
      full: [],
    },
  ]);
});

test("the first engager of a quiet account, and the first conversation", () => {
  const steps = nextStepsOf([quiet], () => 1, now);
  const { resonance, efficiency, conversation, listening } = v1.curves;
  const engager =
    pointsOf(worth, resonance) + pointsOf(worth / v1.efficiency.posts, efficiency) + v1.constancy.weight / 13;
  expect(stepOf("engager", steps).points).toBeCloseTo(engager, 9);
  expect(pillarsOf(stepOf("engager", steps))).toEqual(["resonance", "efficiency", "constancy"]);
  expect(stepOf("conversation", steps).points).toBeCloseTo(
    engager + pointsOf(worth, conversation) + pointsOf(worth, listening),
    9,
  );
});

test("a trusted person lets as much of what is withheld count", () => {
  const received = Array.from({ length: 60 }, (_, person) => ({
    who: `person ${person}`,
    kind: "reply" as const,
    at: now,
  }));
  const { withheld } = stepOf(
    "engager",
    nextStepsOf([{ ...quiet, received }], () => 0.5, now),
  );
  expect(withheld.resonance).toBeCloseTo(-worth, 9);
});

test("a pillar that is full says so and adds nothing", () => {
  const received = Array.from({ length: 21_000 }, (_, person) => ({
    who: `person ${person}`,
    kind: "accepted" as const,
    at: now,
  }));
  const steps = nextStepsOf([{ ...quiet, received: [...received, ...received, ...received] }], () => 1, now);
  expect(stepOf("engager", steps)).toMatchObject({
    points: 0,
    byPillar: [],
    full: ["resonance", "efficiency"],
  });
});

test("a quiet day can cost a steady week and fades the rest", () => {
  const received = [{ who: "friend", kind: "reply" as const, at: now - 91 * dayMs + 1 }];
  const step = stepOf(
    "quiet_day",
    nextStepsOf([{ ...quiet, received }], () => 1, now),
  );
  expect(step.points).toBeLessThan(-v1.constancy.weight / v1.constancy.weeks);
  expect(pillarsOf(step)).toEqual(["resonance", "efficiency", "constancy"]);
});

describe("for whatever activity", () => {
  const member = fc.record({ accounts: accountsOf(), trust: trustAmong });

  test("one more engager never lowers the score, and talking back helps at least as much", () => {
    fc.assert(
      fc.property(member, ({ accounts, trust }) => {
        const steps = nextStepsOf(accounts, (who) => trust[who] ?? 0, now);
        expect(steps).toHaveLength(2 * accounts.length + 1);
        for (const [index] of accounts.entries()) {
          const [engager, conversation] = steps.filter(({ account }) => account === index);
          expect(engager?.points).toBeGreaterThanOrEqual(0);
          expect(conversation?.points).toBeGreaterThanOrEqual((engager?.points ?? 0) - 1e-8);
        }
      }),
    );
  });

  test("the steps are what the score then really does, within the rounding of two values", () => {
    fc.assert(
      fc.property(member, ({ accounts, trust }) => {
        const before = scoreWith(accounts, trust).value;
        const reply = { who: "newcomer", kind: "reply" as const, at: now };
        const steps = nextStepsOf(accounts, (who) => trust[who] ?? 0, now);
        for (const [index, account] of accounts.entries()) {
          const talked = {
            ...account,
            received: [...account.received, reply],
            given: [...account.given, reply],
          };
          const after = scoreWith(accounts.with(index, talked), { ...trust, newcomer: 1 }).value;
          const step = steps.find((each) => each.account === index && each.kind === "conversation");
          expect(Math.abs(after - before - (step?.points ?? Number.NaN))).toBeLessThanOrEqual(0.1 + 1e-9);
        }
      }),
    );
  });
});
