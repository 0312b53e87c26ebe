import { z } from "zod";
import type { Cursor } from "@/lib/network/adapter";
import type { Anchor } from "@/lib/network/github/account-ages";
import { dayMs } from "@/lib/score/decay";

/** How often all posts and all lists are read again, to find what was taken down and what the lists of changes did not tell. */
const wholeEveryDays = 7;
/** In between, reactions are looked for on younger posts only: they do not show in what changed last. */
const recentDays = 30;
/** A pass that was cut off longer ago is begun anew: it would go on to read what was new then. */
const longestCutOffDays = 3;
/** What the search has not taken in yet when it is asked is found by the next pass. */
const overlapMs = 2 * 60 * 60 * 1000;

/** What a pass reads, one after the other. */
export const parts = [
  "stars_and_forks",
  "followers",
  "issues_here",
  "pulls_here",
  "own_issues",
  "own_pulls",
  "issues_elsewhere",
  "pulls_elsewhere",
  "reviews_elsewhere",
  "starred",
  "forked",
  "following",
] as const;
export type PartName = (typeof parts)[number];

const time = z.iso.datetime().transform((text) => new Date(text));
const number = z.number().int().min(0);

/** What a list is recognised by: how many there were, and the tag of each page. */
const mark = z.object({ figure: number, tags: z.array(z.string()).max(10) });
export type Mark = z.output<typeof mark>;

const memory = z.object({
  /** Stars and forks of own repositories that have some, by number: which are to be asked again for whose they are. */
  repositories: z.record(z.string(), z.tuple([number, number])),
  /** Stars of all own repositories together. */
  body: number,
  /** Who followed, whom the member followed, by number; null where not listed yet, or where there are too many to. */
  followers: z.array(number).nullable(),
  following: z.array(number).nullable(),
  marks: z.object({
    repositories: mark.optional(),
    followers: mark.optional(),
    following: mark.optional(),
    starred: mark.optional(),
  }),
});
/** What one pass leaves to the next. */
export type Memory = z.output<typeof memory>;

/** Where in its part a pass is: only what the part needs. */
const place = z.object({
  repository: number.optional(),
  page: number.optional(),
  before: time.optional(),
});

const last = z.object({
  /** When the last pass that came to its end began: what was there by then is known. Null before the first. */
  began: time.nullable(),
  wholeAt: time.nullable(),
  memory,
});
export type Last = z.output<typeof last>;

const pass = z.object({
  began: time,
  whole: z.boolean(),
  part: z.enum(parts),
  place,
  /** How many of its part are read, and of how many conversations of it the whole was asked for. */
  done: number,
  asked: number,
  /** Whether the search has shown less than all own posts: then none is taken for gone. */
  gap: z.boolean(),
  /** Null until the profile was read. */
  memory: memory.nullable(),
});
export type Pass = z.output<typeof pass>;

const anchors = z.array(z.tuple([number, number])).max(500);
const shape = z.object({ last, pass: pass.nullable(), anchors });

/** All that goes from one batch to the next. */
export interface Course {
  readonly last: Last;
  readonly pass: Pass;
  readonly anchors: readonly Anchor[];
}

const nothing: Memory = { repositories: {}, body: 0, followers: null, following: null, marks: {} };

const daysSince = (then: Date, now: Date) => (now.getTime() - then.getTime()) / dayMs;

/** The course to go on with: of the pass that was cut off, or a new one. An unreadable cursor is as none. */
export function courseFrom(cursor: unknown, now: Date): Course {
  const before = shape.safeParse(cursor).data;
  const known = before?.last ?? { began: null, wholeAt: null, memory: nothing };
  const old = before?.anchors ?? [];
  const cutOff = before?.pass;
  if (cutOff && daysSince(cutOff.began, now) < longestCutOffDays) {
    return { last: known, pass: cutOff, anchors: old };
  }
  const whole = !known.wholeAt || daysSince(known.wholeAt, now) >= wholeEveryDays;
  const start = { part: parts[0], place: {}, done: 0, asked: 0, gap: false, memory: null };
  return { last: known, pass: { began: now, whole, ...start }, anchors: old };
}

/** What happened before is known from earlier passes. */
export function newFrom({ began }: Last, since: Date): Date {
  return new Date(Math.max(since.getTime(), began ? began.getTime() - overlapMs : 0));
}

/** As `newFrom`, for lists that a whole pass looks through again. */
export function listedFrom({ began, wholeAt }: Last, { whole }: Pass, since: Date): Date {
  const known = whole ? wholeAt : began;
  return new Date(Math.max(since.getTime(), known ? known.getTime() - overlapMs : 0));
}

/** How far back a pass looks at own posts, by when they last changed. */
export function postsFrom({ whole, began }: Pass, since: Date): Date {
  return whole ? since : new Date(Math.max(since.getTime(), began.getTime() - recentDays * dayMs));
}

/** The pass at the beginning of the part after its own; null after the last. */
export function nextPart(pass: Pass): Pass | null {
  const part = parts[parts.indexOf(pass.part) + 1];
  return part ? { ...pass, part, place: {}, done: 0, asked: 0 } : null;
}

/** The cursor in the middle of a pass. */
export function during(course: Course): Cursor {
  return JSON.parse(JSON.stringify(course)) as Cursor;
}

/** The cursor between a pass that came to its end and the next. */
export function after({ last, pass, anchors }: Course): Cursor {
  const { began, whole, memory: left } = pass;
  const wholeAt = whole ? began : last.wholeAt;
  const next = { last: { began, wholeAt, memory: left ?? last.memory }, pass: null, anchors };
  return JSON.parse(JSON.stringify(next)) as Cursor;
}
