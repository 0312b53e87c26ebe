import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { type AccountActivity, engagementKinds } from "@/lib/score/activity";
import { dayMs } from "@/lib/score/decay";

const seconds = z.number().transform((at) => at * 1000);

const event = z.discriminatedUnion("type", [
  z.object({ type: z.literal("post"), at: seconds, by: z.string(), post: z.string() }),
  z.object({
    type: z.literal("engagement"),
    at: seconds,
    who: z.string(),
    to: z.string(),
    kind: z.enum(engagementKinds),
    post: z.string(),
  }),
]);

type Post = Extract<z.output<typeof event>, { type: "post" }>;
export type Engagement = Extract<z.output<typeof event>, { type: "engagement" }>;

/** What people did, the earliest first; times in epoch ms. */
export interface ReviewGraph {
  posts: Post[];
  engagements: Engagement[];
  /** When a person was first seen doing anything. */
  firstSeen: Map<string, number>;
}

/** Reads a graph from gzipped JSON lines. Engaging with oneself is left out. */
export function readGraph(path: string): ReviewGraph {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
  const events = lines.map((line) => event.parse(JSON.parse(line))).sort((a, b) => a.at - b.at);
  const graph: ReviewGraph = { posts: [], engagements: [], firstSeen: new Map() };
  for (const each of events) {
    const person = each.type === "post" ? each.by : each.who;
    if (!graph.firstSeen.has(person)) graph.firstSeen.set(person, each.at);
    if (each.type === "post") graph.posts.push(each);
    else if (each.who !== each.to) graph.engagements.push(each);
  }
  return graph;
}

/** Those of some events, which are in order, that lie after `from` up to `to`. */
export function between<Event extends { at: number }>(events: Event[], from: number, to: number): Event[] {
  return events.slice(firstAfter(events, from), firstAfter(events, to));
}

function firstAfter(events: { at: number }[], at: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The days that the score looks back and that we look ahead. */
export const windowDays = 180;

/** The activity of everybody who posted in the 180 days before `now`, each with one account. */
export function authorsAt(graph: ReviewGraph, now: number): Map<string, AccountActivity> {
  const authors = new Map<string, AccountActivity>();
  const since = now - windowDays * dayMs;
  for (const { at, by, post } of between(graph.posts, since, now)) {
    const account = authors.get(by) ?? quietAccount();
    authors.set(by, account);
    account.posts.push({ id: post, at, promotional: false, duplicate: false, topics: [] });
  }
  for (const { at, who, to, kind, post } of between(graph.engagements, since, now)) {
    authors.get(to)?.received.push({ who, kind, at, post });
    authors.get(who)?.given.push({ who: to, kind, at });
  }
  return authors;
}

function quietAccount(): AccountActivity {
  return { network: "review", posts: [], received: [], given: [], counted: [], followers: 0, body: 0 };
}

/** The beginning of each half-year that has 180 days of events on both sides. */
export function halfYearsIn({ engagements }: ReviewGraph): number[] {
  const first = engagements[0]?.at ?? 0;
  const last = engagements.at(-1)?.at ?? 0;
  const starts: number[] = [];
  for (let year = new Date(first).getUTCFullYear(); year <= new Date(last).getUTCFullYear(); year += 1)
    starts.push(Date.UTC(year, 0), Date.UTC(year, 6));
  // Three days of slack: the last day of a year need not have an engagement.
  const margin = (windowDays - 3) * dayMs;
  return starts.filter((start) => start - first >= margin && last - start >= margin);
}
