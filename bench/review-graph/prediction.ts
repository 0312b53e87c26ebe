import { dayMs } from "@/lib/score/decay";
import { scoreOf } from "@/lib/score/score-of";
import { authorsAt, between, halfYearsIn, type ReviewGraph, windowDays } from "./graph.ts";
import { mean, spearman } from "./spearman.ts";
import { trustAt } from "./trust-at.ts";

/** What is said to tell who will be engaged with, each a number an author. */
export const predictors = ["score", "scoreAllTrusted", "rawCount", "uniqueEngagers"] as const;

export type ByPredictor = Record<(typeof predictors)[number], number>;

/** The rank correlations of one half-year. */
export interface HalfYear {
  from: string;
  authors: number;
  correlations: ByPredictor;
}

export interface Prediction {
  halfYears: HalfYear[];
  /** The mean over half-years. */
  mean: ByPredictor;
  /** All authors of all half-years ranked as one. */
  pooled: ByPredictor;
}

/** How well each predictor, at the start of each half-year, ranks its authors by how many distinct people engage with them in the 180 days after. */
export function predictionOf(graph: ReviewGraph): Prediction {
  const rows = halfYearsIn(graph).map((start) => ({ start, authors: authorsOf(graph, start) }));
  const halfYears = rows.map(({ start, authors }) => ({
    from: new Date(start).toISOString().slice(0, 10),
    authors: authors.length,
    correlations: correlationsOf(authors),
  }));
  return {
    halfYears,
    mean: byPredictor((predictor) => mean(halfYears.map(({ correlations }) => correlations[predictor]))),
    pooled: correlationsOf(rows.flatMap(({ authors }) => authors)),
  };
}

type Author = ByPredictor & { engagersAfter: number };

function authorsOf(graph: ReviewGraph, start: number): Author[] {
  const after = new Map<string, Set<string>>();
  for (const { who, to } of between(graph.engagements, start, start + windowDays * dayMs))
    after.set(to, (after.get(to) ?? new Set()).add(who));
  const trustOf = trustAt(graph, start, "age and seeds");
  return [...authorsAt(graph, start)].map(([person, account]) => ({
    score: scoreOf([account], trustOf, start).value,
    scoreAllTrusted: scoreOf([account], () => 1, start).value,
    rawCount: account.received.length,
    uniqueEngagers: new Set(account.received.map(({ who }) => who)).size,
    engagersAfter: after.get(person)?.size ?? 0,
  }));
}

function correlationsOf(authors: Author[]): ByPredictor {
  const after = authors.map(({ engagersAfter }) => engagersAfter);
  return byPredictor((predictor) =>
    spearman(
      authors.map((author) => author[predictor]),
      after,
    ),
  );
}

function byPredictor(correlationOf: (predictor: keyof ByPredictor) => number): ByPredictor {
  return {
    score: correlationOf("score"),
    scoreAllTrusted: correlationOf("scoreAllTrusted"),
    rawCount: correlationOf("rawCount"),
    uniqueEngagers: correlationOf("uniqueEngagers"),
  };
}
