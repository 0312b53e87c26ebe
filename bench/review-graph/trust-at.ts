import type { TrustOf } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";
import { addEngagement, graphOf } from "@/lib/score/engagement-graph";
import { seedPartsOf, seedTrust } from "@/lib/score/seed-parts";
import { trustIn } from "@/lib/score/trust";
import { between, type Engagement, type ReviewGraph } from "./graph.ts";

/** What people are trusted by. */
export type TrustMode = "none" | "age" | "age and seeds";

/** How many seeds are chosen. */
export const seedCount = 20;

/** What was made up and added to the graph: engagements, and how old in days the accounts behind them pretend to be. */
export interface MadeUp {
  engagements: Engagement[];
  ageDays: Map<string, number>;
}

export const nothingMadeUp: MadeUp = { engagements: [], ageDays: new Map() };

/**
 * Trust as the product gives it, for the people of a graph at `now`. A person is as old as their first act in it. Seed parts look at
 * all engagement before `now`: a half-year of one project alone has fewer than the 1,000 people below which seeds say nothing.
 */
export function trustAt(graph: ReviewGraph, now: number, mode: TrustMode, madeUp = nothingMadeUp): TrustOf {
  if (mode === "none") return () => 1;
  const past = [...between(graph.engagements, 0, now), ...madeUp.engagements];
  const seedPartOf = mode === "age" ? () => null : seedPartBy(past, seedsAt(graph, now));
  const thisWeek = new Map<string, Set<string>>();
  for (const { at, who, to } of past) {
    if (now - at >= 7 * dayMs) continue;
    thisWeek.set(who, (thisWeek.get(who) ?? new Set()).add(to));
  }
  return (who) =>
    trustIn({
      ageDays: madeUp.ageDays.get(who) ?? ageOf(who, graph, now),
      bot: false,
      seedPart: seedPartOf(who),
      peopleThisWeek: thisWeek.get(who)?.size ?? 0,
    });
}

function ageOf(who: string, { firstSeen }: ReviewGraph, now: number): number | null {
  const first = firstSeen.get(who);
  return first === undefined ? null : Math.floor((now - first) / dayMs);
}

/** The people with whom most others engaged in the year before the one that `now` is in: known before anything that is measured. */
export function seedsAt(graph: ReviewGraph, now: number): string[] {
  const year = new Date(now).getUTCFullYear();
  const engagers = new Map<string, Set<string>>();
  for (const { who, to } of between(graph.engagements, Date.UTC(year - 1, 0), Date.UTC(year, 0)))
    engagers.set(to, (engagers.get(to) ?? new Set()).add(who));
  return [...engagers]
    .sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1))
    .slice(0, seedCount)
    .map(([person]) => person);
}

function seedPartBy(past: Engagement[], seeds: string[]): (who: string) => number | null {
  const numbers = new Map<string, number>();
  const numberOf = (person: string) => {
    const number = numbers.get(person) ?? numbers.size;
    numbers.set(person, number);
    return number;
  };
  const edges = graphOf(0);
  for (const { who, to } of past) addEngagement(edges, numberOf(who), numberOf(to));
  const parts = seedPartsOf(edges, seeds.map(numberOf));
  return (who) => parts && (parts[numbers.get(who) ?? -1] ?? seedTrust.least);
}
