import type { Act } from "@/lib/network/github/gathering";
import { isBot } from "@/lib/network/github/person";
import type { Person } from "@/lib/network/github/shapes";

/** Something that somebody did in a thread. */
export interface Happening {
  /** Its own id: two readings agree on it. */
  readonly id: string;
  readonly kind: "reply" | "review" | "accepted";
  readonly by: Person;
  readonly at: Date;
}

interface Scene {
  readonly me: Person;
  /** The thread's id. */
  readonly thread: string;
  /** Who opened it; null where they left. */
  readonly author: Person | null;
  /** The id of the member's repository that it belongs to; null where it is somebody else's. */
  readonly work: string | null;
}

/**
 * What happened in a thread, as acts between the member and others.
 *
 * - What others say in a thread that the member opened is to the member, and so is what they say in the member's repositories.
 * - What the member says in another's thread is to whoever opened it; in an own thread, to the person who spoke last before
 *   (machines do not count: a build's report does not come between question and answer).
 * - A pull request accepts its author: the member's into somebody else's repository, or another's by the member.
 */
export function actsInThread({ me, thread, author, work }: Scene, happenings: readonly Happening[]): Act[] {
  const mine = author?.id === me.id;
  const acts: Act[] = [];
  let lastOther: Person | null = null;
  for (const { id: target, kind, by, at } of happenings.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1),
  )) {
    if (by.id === me.id) {
      const to = mine ? lastOther : author;
      // Nobody reviews themselves: what the member says beside the own lines is an answer.
      const said = mine && kind === "review" ? "reply" : kind;
      const counts = to && !(mine && kind === "accepted");
      if (counts) acts.push({ direction: "GIVEN", kind: said, with: to, target, at });
      continue;
    }
    if (kind !== "accepted" && !isBot(by)) lastOther = by;
    const post = mine ? thread : work;
    const counts = kind === "accepted" ? mine && work === null : post !== null;
    if (counts && post !== null) acts.push({ direction: "RECEIVED", kind, with: by, target, post, at });
  }
  return acts;
}
