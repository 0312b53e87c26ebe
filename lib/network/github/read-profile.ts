import type { Profile, ReadWork } from "@/lib/network/adapter";
import type { GitHub } from "@/lib/network/github/client";
import type { Memory, Pass } from "@/lib/network/github/cursor";
import { listWhole } from "@/lib/network/github/list";
import { isWork, openAddress, workOf } from "@/lib/network/github/repositories";
import { each, type Repository, repositoryShape, type User } from "@/lib/network/github/shapes";

// Three thousand: nobody's own work is more.
const mostPages = 30;
// Those with the most stars and forks; the rest counts in the sum of stars alone. A cursor is to stay small.
const mostWatched = 500;

export function profileOf(me: User, body: number): Profile {
  return {
    remoteId: String(me.id),
    handle: me.login,
    identity: String(me.id),
    profileUrl: openAddress(me.html_url),
    followers: me.followers,
    body,
    createdAt: me.created_at ?? null,
  };
}

/** Those of the member's works whose stars and forks are looked at, by number. */
export function watchedOf(own: readonly Repository[]): Repository[] {
  return own
    .filter((one) => isWork(one) && one.stargazers_count + one.forks_count > 0)
    .sort((a, b) => b.stargazers_count + b.forks_count - a.stargazers_count - a.forks_count || a.id - b.id)
    .slice(0, mostWatched)
    .sort((a, b) => a.id - b.id);
}

interface Own {
  /** The member's repositories, forks too; null where they are as they were. */
  readonly own: readonly Repository[] | null;
  /** Null where they are as they were. */
  readonly works: readonly ReadWork[] | null;
  readonly memory: Memory;
}

/**
 * The member's public repositories, and what the pass is to remember of them. Of a pass that is gone on with it is what was
 * seen at its beginning: a star that came since may belong to a repository that was read already.
 */
export async function readOwnRepositories(
  github: GitHub,
  me: User,
  pass: Pass,
  before: Memory,
): Promise<Own> {
  const path = `/users/${encodeURIComponent(me.login)}/repos?type=owner&sort=full_name`;
  const mark = pass.whole ? undefined : before.marks.repositories;
  const options = { figure: me.public_repos, mark, mostPages };
  const listed = await listWhole(github, path, each(repositoryShape), options);
  if (typeof listed === "string") return { own: null, works: null, memory: pass.memory ?? before };
  const works = listed.items.filter(isWork).map(workOf);
  const seen = {
    ...before,
    repositories: Object.fromEntries(
      watchedOf(listed.items).map((one) => [
        one.id,
        [one.stargazers_count, one.forks_count] as [number, number],
      ]),
    ),
    body: Math.min(
      works.reduce((sum, { approvals }) => sum + approvals, 0),
      2_147_483_647,
    ),
    marks: { ...before.marks, repositories: listed.mark },
  };
  return { own: listed.items, works, memory: pass.memory ?? seen };
}
