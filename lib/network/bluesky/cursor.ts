import { z } from "zod";
import type { Cursor } from "@/lib/network/adapter";
import { dayMs } from "@/lib/score/decay";

/** How often everything is read again: what was taken down is found then, and what no notification told. */
const wholeEveryDays = 7;
/** In between, only younger posts are looked at again: hardly anybody turns to older ones, and who does is notified. */
const recentDays = 30;
/** Records are dated by those who write them, and some arrive late. */
const overlapDays = 2;

const time = z.iso.datetime().transform((text) => new Date(text));
const position = z.string().min(1).max(4_096).nullable();

const last = z.object({
  /** When the last pass began that came to its end. */
  began: time.nullable(),
  /** When the last pass over everything began. */
  wholeAt: time.nullable(),
});

const pass = z.object({
  began: time,
  whole: z.boolean(),
  step: z.enum(["RECEIVED", "POSTS", "GIVEN"]),
  /** Which of the step's lists. */
  list: z.int().min(0),
  /** Which page of it to go on with; null for the first. */
  next: position,
  done: z.int().min(0),
  /** Where in the lists of people who turned to the page's posts to go on: the post, which of its lists, which page. */
  within: z.object({ post: z.string(), list: z.int().min(0), next: position }).nullable(),
});

const shape = z.object({ last, pass: pass.nullable() });

export type Last = z.output<typeof last>;
export type Pass = z.output<typeof pass>;
export type Within = NonNullable<Pass["within"]>;

/** What came before and the pass to go on with: the one that was cut off, or a new one. An unreadable cursor is as none. */
export function passFrom(cursor: unknown, now: Date): { last: Last; pass: Pass } {
  const before = shape.safeParse(cursor).data;
  const known: Last = before?.last ?? { began: null, wholeAt: null };
  if (before?.pass) return { last: known, pass: before.pass };
  const whole = !known.wholeAt || now.getTime() - known.wholeAt.getTime() >= wholeEveryDays * dayMs;
  return { last: known, pass: { began: now, whole, ...stepAt("RECEIVED") } };
}

/** The beginning of a step. */
export function stepAt(step: Pass["step"]) {
  return { step, list: 0, next: null, done: 0, within: null } as const;
}

/** How far back a pass looks at posts. */
export function postsFrom({ whole, began }: Pass, since: Date): Date {
  return whole ? since : new Date(Math.max(since.getTime(), began.getTime() - recentDays * dayMs));
}

/** How far back a pass looks at acts that have a time of their own. */
export function actsFrom({ began }: Last, { whole }: Pass, since: Date): Date {
  if (whole || !began) return since;
  return new Date(Math.max(since.getTime(), began.getTime() - overlapDays * dayMs));
}

const json = (value: z.output<typeof shape>) => JSON.parse(JSON.stringify(value)) as Cursor;

/** The cursor in the middle of a pass. */
export function during(last: Last, pass: Pass): Cursor {
  return json({ last, pass });
}

/** The cursor between a pass that came to its end and the next. */
export function after(last: Last, { began, whole }: Pass): Cursor {
  return json({ last: { began, wholeAt: whole ? began : last.wholeAt }, pass: null });
}
