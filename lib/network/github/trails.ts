import type { PartName } from "@/lib/network/github/cursor";

/** A search for threads that concern the member. */
export interface Trail {
  readonly isPull: boolean;
  /** What the member opened: their posts. */
  readonly isOwn: boolean;
  /** GitHub's search words. */
  readonly words: (login: string) => string;
}

/** The parts that are searches. GitHub searches issues and pull requests apart. */
export type TrailName = Extract<PartName, `${string}_here` | `own_${string}` | `${string}_elsewhere`>;

const here = (login: string) => `user:${login} -author:${login}`;
const own = (login: string) => `author:${login}`;
const elsewhere = (login: string) => `-author:${login} -user:${login}`;

export const trails: Record<TrailName, Trail> = {
  issues_here: { isPull: false, isOwn: false, words: here },
  pulls_here: { isPull: true, isOwn: false, words: here },
  own_issues: { isPull: false, isOwn: true, words: own },
  own_pulls: { isPull: true, isOwn: true, words: own },
  issues_elsewhere: {
    isPull: false,
    isOwn: false,
    words: (login) => `commenter:${login} ${elsewhere(login)}`,
  },
  pulls_elsewhere: { isPull: true, isOwn: false, words: (login) => `commenter:${login} ${elsewhere(login)}` },
  reviews_elsewhere: {
    isPull: true,
    isOwn: false,
    words: (login) => `reviewed-by:${login} ${elsewhere(login)}`,
  },
};

const second = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;

/** The search for what last changed between two times, both included, that everybody may see. */
export function queryOf({ words, isPull }: Trail, login: string, from: Date, to: Date): string {
  return `${words(login)} is:${isPull ? "pr" : "issue"} is:public updated:${second(from)}..${second(to)}`;
}
