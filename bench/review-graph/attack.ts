import type { AccountActivity } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { scoreOf } from "@/lib/score/score-of";
import { authorsAt, between, type Engagement, halfYearsIn, type ReviewGraph } from "./graph.ts";
import { type MadeUp, seedsAt, type TrustMode, trustAt } from "./trust-at.ts";

export const ringSizes = [0, 5, 20, 100, 500];
export const fakeAges = [60, 400];
export const trustModes: TrustMode[] = ["none", "age", "age and seeds"];

/** What a ring of fakes made of an author's score. */
export interface Attack {
  fakes: number;
  ageDays: number;
  trust: TrustMode;
  /** Whether the author plays along and answers every fake. */
  answered: boolean;
  value: number;
}

/** Every attack on the author whose score is the median of all at the start of the last half-year. */
export function attacksOn(graph: ReviewGraph): Attack[] {
  const start = halfYearsIn(graph).at(-1) ?? 0;
  const attacks = [true, false].flatMap((answered) =>
    ringSizes.flatMap((fakes) =>
      fakeAges.flatMap((ageDays) => trustModes.map((trust) => ({ fakes, ageDays, trust, answered }))),
    ),
  );
  return attacks.map((attack) => ({ ...attack, value: valueAfter(attack, graph, start) }));
}

/** What the largest ring makes of the median author of a half-year. */
export interface LargestAttack {
  from: string;
  /** People in the graph of trust, the ring included: under 1,000, age decides alone. */
  people: number;
  before: number;
  value: number;
}

/** 500 fakes 400 days old, all answered, trust by age and seeds, at the start of each half-year. */
export function largestAttackByHalfYear(graph: ReviewGraph): LargestAttack[] {
  const attack = { fakes: 500, ageDays: 400, trust: "age and seeds", answered: true } as const;
  return halfYearsIn(graph).map((start) => ({
    from: new Date(start).toISOString().slice(0, 10),
    people:
      new Set(between(graph.engagements, 0, start).flatMap(({ who, to }) => [who, to])).size + attack.fakes,
    before: valueAfter({ ...attack, fakes: 0 }, graph, start),
    value: valueAfter(attack, graph, start),
  }));
}

function valueAfter(attack: Omit<Attack, "value">, graph: ReviewGraph, start: number): number {
  const { person, account } = medianAuthor(graph, start);
  const madeUp = ringAround(person, attack, start);
  const attacked: AccountActivity = {
    ...account,
    received: [...account.received, ...madeUp.engagements.filter(({ to }) => to === person)],
    given: [
      ...account.given,
      ...madeUp.engagements
        .filter(({ who }) => who === person)
        .map(({ to, kind, at }) => ({ who: to, kind, at })),
    ],
  };
  return scoreOf([attacked], trustAt(graph, start, attack.trust, madeUp), start).value;
}

function medianAuthor(graph: ReviewGraph, start: number): { person: string; account: AccountActivity } {
  const trustOf = trustAt(graph, start, "age and seeds");
  const seeds = new Set(seedsAt(graph, start));
  const ranked = [...authorsAt(graph, start)]
    .map(([person, account]) => ({ person, account, value: scoreOf([account], trustOf, start).value }))
    .sort((a, b) => a.value - b.value || (a.person < b.person ? -1 : 1));
  const median = ranked.slice(Math.floor(ranked.length / 2)).find(({ person }) => !seeds.has(person));
  if (!median) throw new Error("Nobody posted in this half-year.");
  return median;
}

/**
 * A ring: every week for 13 weeks each fake replies to the author and to the next two fakes. So few people a week that no load is
 * noticed, and often enough that each is worth all that one person can be.
 */
function ringAround(
  author: string,
  { fakes, ageDays, answered }: Pick<Attack, "fakes" | "ageDays" | "answered">,
  now: number,
): MadeUp {
  const nameOf = (fake: number) => `fake ${fake % fakes}`;
  const engagements: Engagement[] = [];
  for (let week = 0; week < 13; week += 1) {
    const at = now - week * 7 * dayMs - dayMs;
    const reply = (who: string, to: string) =>
      engagements.push({ type: "engagement", at, who, to, kind: "reply", post: "made up" });
    for (let fake = 0; fake < fakes; fake += 1) {
      reply(nameOf(fake), author);
      if (answered) reply(author, nameOf(fake));
      reply(nameOf(fake), nameOf(fake + 1));
      reply(nameOf(fake), nameOf(fake + 2));
    }
  }
  const ages = Array.from({ length: fakes }, (_, fake) => [nameOf(fake), ageDays] as const);
  return { engagements, ageDays: new Map(ages) };
}
