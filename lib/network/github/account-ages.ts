import type { GitHub } from "@/lib/network/github/client";
import { isBot } from "@/lib/network/github/person";
import { type Person, userShape } from "@/lib/network/github/shapes";
import { dayMs } from "@/lib/score/decay";

/** An account of which it is known when it was made: its number, and days since 1970. */
export type Anchor = readonly [id: number, day: number];

/** Trust in an account no longer grows from 180 days on (lib/score/trust.ts): among older ones nothing is to be told apart. */
const oldDays = 200;
/** As exact as an age has to be. */
const nearDays = 3;

/**
 * On which day an account was made, as days since 1970: GitHub numbers accounts in the order they are made, so that one
 * between two anchors is as old as the younger of them at least. Null where the anchors are too far apart to tell.
 */
export function dayBetween(anchors: readonly Anchor[], id: number, today: number): number | null {
  const above = anchors.find(([other]) => other >= id);
  if (!above) return null;
  const below = anchors.findLast(([other]) => other <= id);
  const near = below !== undefined && above[1] - below[1] <= nearDays;
  return near || today - above[1] >= oldDays ? above[1] : null;
}

/** The anchors with one more, by number. Of the old ones only the last says anything, so that they stay few: one for about each three days. */
export function withAnchor(anchors: readonly Anchor[], more: Anchor, today: number): Anchor[] {
  const all = [...anchors.filter(([id]) => id !== more[0]), more].sort((a, b) => a[0] - b[0]);
  const lastOld = all.findLastIndex(([, day]) => today - day >= oldDays);
  return all.slice(Math.max(0, lastOld));
}

/**
 * When the people whom a member meets made their accounts. Lists of people do not say it, and to ask for each of thousands
 * would take as many requests; so only those are asked for whose number leaves it open, some seventy in an account's life.
 */
export class AccountAges {
  #anchors: Anchor[];

  constructor(
    anchors: readonly Anchor[],
    readonly client: GitHub,
    readonly now: () => Date,
  ) {
    this.#anchors = [...anchors];
  }

  get anchors(): readonly Anchor[] {
    return this.#anchors;
  }

  get #today(): number {
    return Math.floor(this.now().getTime() / dayMs);
  }

  learn(id: number, createdAt: Date): void {
    const anchor = [id, Math.floor(createdAt.getTime() / dayMs)] as const;
    this.#anchors = withAnchor(this.#anchors, anchor, this.#today);
  }

  /**
   * To the day and at most `nearDays` too young, by number; null where nobody can tell, and for bots, which nobody trusts
   * anyway.
   */
  async of(people: readonly Person[]): Promise<Map<number, Date | null>> {
    const ordered = people.filter((person) => !isBot(person)).toSorted((a, b) => a.id - b.id);
    // The youngest first, then the middle of each half: whoever is asked for tells of most others then.
    const newest = ordered.pop();
    if (newest) await this.#find(newest);
    await this.#findAll(ordered);
    const days = new Map<number, Date | null>(people.map(({ id }) => [id, null]));
    for (const person of newest ? [...ordered, newest] : []) {
      const day = dayBetween(this.#anchors, person.id, this.#today) ?? this.#above(person);
      if (day !== null) days.set(person.id, new Date(day * dayMs));
    }
    return days;
  }

  async #findAll(ordered: readonly Person[]): Promise<void> {
    const middle = Math.floor(ordered.length / 2);
    const person = ordered[middle];
    if (!person) return;
    await this.#find(person);
    await this.#findAll(ordered.slice(0, middle));
    await this.#findAll(ordered.slice(middle + 1));
  }

  async #find({ id, login }: Person): Promise<void> {
    if (dayBetween(this.#anchors, id, this.#today) !== null) return;
    const user = await this.client.maybe(`/users/${encodeURIComponent(login)}`, userShape);
    // The name may be somebody else's by now.
    if (user?.id === id && user.created_at) this.learn(id, user.created_at);
  }

  /** No older than whoever comes after them. */
  #above({ id }: Person): number | null {
    return this.#anchors.find(([other]) => other >= id)?.[1] ?? null;
  }
}
