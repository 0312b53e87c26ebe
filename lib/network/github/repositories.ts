import type { ReadWork } from "@/lib/network/adapter";
import type { GitHub } from "@/lib/network/github/client";
import { type Repository, repositoryShape } from "@/lib/network/github/shapes";
import { topicsOf } from "@/lib/topic/topics-of";

/** Repositories are numbered apart from issues, issues apart from comments: the number alone would say two things. */
export const repositoryId = ({ id }: Pick<Repository, "id">) => `repository:${id}`;

export function topicsOfRepository({ language, topics }: Pick<Repository, "language" | "topics">) {
  return topicsOf({ tags: [], languages: language ? [language] : [], repositoryTopics: topics });
}

/** An address that a page may link to. */
export function openAddress(address: string | null | undefined): string | null {
  return address && /^https?:\/\//.test(address) ? address : null;
}

/** What stands as work: a repository that others may see and that is not a copy of somebody else's. */
export function isWork({ fork, private: closed }: Repository): boolean {
  return !fork && !closed;
}

export function workOf(repository: Repository): ReadWork {
  return {
    remoteId: repositoryId(repository),
    url: openAddress(repository.html_url),
    topics: topicsOfRepository(repository),
    approvals: repository.stargazers_count,
  };
}

const keyOf = (owner: string, name: string) => `${owner}/${name}`.toLowerCase();
export const pathOf = (owner: string, name: string) =>
  `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;

/** Repositories that a reading comes across, each asked for at most once. */
export class Repositories {
  readonly #known = new Map<string, Repository | null>();

  constructor(
    readonly github: GitHub,
    /** The member's own; null where they are as they were at the last pass. */
    readonly own: readonly Repository[] | null,
  ) {
    for (const repository of own ?? []) {
      this.#known.set(keyOf(repository.owner.login, repository.name), repository);
    }
  }

  /** Null where it is gone or not for everybody. */
  async about(owner: string, name: string): Promise<Repository | null> {
    const key = keyOf(owner, name);
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const told = await this.github.maybe(pathOf(owner, name), repositoryShape);
    const repository = told?.private === false ? told : null;
    this.#known.set(key, repository);
    return repository;
  }
}
