import { z } from "zod";

/** What the list of marked posts is narrowed to. */
export const markKinds = ["all", "promotion", "repeats", "appealed"] as const;
export type MarkKind = (typeof markKinds)[number];

/** The post that a page of the list begins after. */
export interface MarkPlace {
  readonly at: Date;
  readonly account: string;
  readonly post: string;
}

export interface MarkFilter {
  readonly show: MarkKind;
  readonly before: MarkPlace | null;
}

const shape = z.object({ at: z.iso.datetime(), account: z.uuid(), post: z.string().min(1).max(2000) });

/** A place as the address of the next page names it. */
export function placeText({ at, account, post }: MarkPlace): string {
  return [at.toISOString(), account, post].join(" ");
}

/** Reverses `placeText`; null for what names no place. */
function placeFrom(text: unknown): MarkPlace | null {
  // Postgres refuses text with a zero in it, and an address bar can hold one.
  if (typeof text !== "string" || text.includes("\0")) return null;
  const [at, account, ...post] = text.split(" ");
  const found = shape.safeParse({ at, account, post: post.join(" ") }).data;
  return found ? { ...found, at: new Date(found.at) } : null;
}

/** What the list shows by its page's address; what makes no sense there narrows nothing. */
export function markFilterOf(query: Readonly<Record<string, string | string[] | undefined>>): MarkFilter {
  return { show: z.enum(markKinds).catch("all").parse(query.show), before: placeFrom(query.before) };
}
