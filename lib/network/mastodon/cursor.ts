import { z } from "zod";
import type { Cursor } from "@/lib/network/adapter";
import { dayMs } from "@/lib/score/decay";

/** How often everything is read again: what was taken down, and what notifications never told, is found then. */
const wholeEveryDays = 7;
/** In between, only younger posts are looked at again: hardly anybody turns to older ones, and who does is notified. */
const recentDays = 30;

const time = z.iso.datetime().transform((text) => new Date(text));

const last = z.object({
  /** When the newest notification came that was read. */
  notifiedAt: time.nullable(),
  /** When the last pass over everything began. */
  wholeAt: time.nullable(),
  /** The newest favourites then. */
  favourites: z.array(z.string()).max(10),
});

const pass = z.object({
  began: time,
  whole: z.boolean(),
  step: z.enum(["RECEIVED", "POSTS", "GIVEN"]),
  /** The path of the page to go on with; null at the list's beginning. */
  next: z.string().startsWith("/api/").nullable(),
  done: z.number().int(),
  /** The oldest post told so far. */
  oldest: time.nullable(),
  notifiedAt: time.nullable(),
  favourites: z.array(z.string()).max(10).nullable(),
});

const shape = z.object({ last, pass: pass.nullable() });

export type Last = z.output<typeof last>;
export type Pass = z.output<typeof pass>;

/** What came before and the pass to go on with: the one that was cut off, or a new one. An unreadable cursor is as none. */
export function passFrom(cursor: unknown, now: Date): { last: Last; pass: Pass } {
  const before = shape.safeParse(cursor).data;
  const known: Last = before?.last ?? { notifiedAt: null, wholeAt: null, favourites: [] };
  if (before?.pass) return { last: known, pass: before.pass };
  const whole = !known.wholeAt || now.getTime() - known.wholeAt.getTime() >= wholeEveryDays * dayMs;
  const pass: Pass = {
    ...{ began: now, whole, step: "RECEIVED", next: null, done: 0, oldest: null },
    ...{ notifiedAt: null, favourites: null },
  };
  return { last: whole ? { ...known, notifiedAt: null, favourites: [] } : known, pass };
}

/** How far back a pass looks at posts. */
export function postsFrom({ whole, began }: Pass, since: Date): Date {
  return whole ? since : new Date(Math.max(since.getTime(), began.getTime() - recentDays * dayMs));
}

/** The cursor in the middle of a pass. */
export function during(last: Last, pass: Pass): Cursor {
  return JSON.parse(JSON.stringify({ last, pass })) as Cursor;
}

/** The cursor between a pass that came to its end and the next. */
export function after(last: Last, pass: Pass): Cursor {
  const next: Last = {
    notifiedAt: pass.notifiedAt ?? last.notifiedAt,
    wholeAt: pass.whole ? pass.began : last.wholeAt,
    favourites: pass.favourites ?? last.favourites,
  };
  return JSON.parse(JSON.stringify({ last: next, pass: null })) as Cursor;
}
