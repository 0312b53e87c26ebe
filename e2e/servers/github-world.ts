import type { components } from "@octokit/openapi-types";

// GitHub's own description of its API says what things are called and what they hold.
type Schema = components["schemas"];
export type Content = Schema["reaction"]["content"];

/** Somebody on the stub: numbered in the order accounts were made, as on GitHub. */
export interface WorldPerson {
  readonly id: number;
  readonly login: string;
  readonly type: "User" | "Bot" | "Organization";
  readonly created_at: string;
}

export interface Said {
  readonly id: number;
  readonly user: WorldPerson;
  readonly at: string;
}

export interface WorldRepository {
  readonly id: number;
  name: string;
  owner: WorldPerson;
  fork: boolean;
  private: boolean;
  language: string | null;
  topics: string[];
  created_at: string;
  /** What it was forked from. */
  parent: WorldRepository | null;
  /** The oldest first. */
  stars: { user: WorldPerson; at: string }[];
}

export interface WorldThread {
  readonly id: number;
  readonly number: number;
  readonly repository: WorldRepository;
  readonly user: WorldPerson;
  readonly isPull: boolean;
  readonly created_at: string;
  title: string;
  body: string;
  comments: Said[];
  reviews: Said[];
  reactions: (Said & { content: Content })[];
  merged: { by: WorldPerson; at: string } | null;
}

/** All that there is on the stub; tests put in what they need. */
export interface GitHubWorld {
  /** Who signs in there. */
  me: WorldPerson;
  people: WorldPerson[];
  repositories: WorldRepository[];
  threads: WorldThread[];
  /** Of `me`. */
  starred: { repository: WorldRepository; at: string }[];
  followers: WorldPerson[];
  following: WorldPerson[];
  blog: string;
}

let last = 100_000;
function nextId(): number {
  last += 1;
  return last;
}

export function hoursBefore(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString().replace(/\.\d+/, "");
}

const hoursIn = (days: number) => days * 24;

/** Builds a world: each method adds to it and gives what it added. Hours and days are before now. */
export class WorldBuilder {
  readonly world: GitHubWorld;

  constructor() {
    const me = { id: 600_000, login: "ada", type: "User", created_at: hoursBefore(hoursIn(2_000)) } as const;
    this.world = {
      me,
      people: [me],
      repositories: [],
      threads: [],
      starred: [],
      followers: [],
      following: [],
      blog: "",
    };
  }

  /** Somebody whose account is so many days old, three years unless told: their number says so, as GitHub's do. */
  person(login: string, { days = 1_100, type = "User" as WorldPerson["type"] } = {}): WorldPerson {
    const id = 1_000_000 - days * 200 + this.world.people.length;
    const person = { id, login, type, created_at: hoursBefore(hoursIn(days)) };
    this.world.people.push(person);
    return person;
  }

  repository(owner: WorldPerson, name: string, more: Partial<WorldRepository> = {}): WorldRepository {
    const repository = {
      ...{ id: nextId(), name, owner, fork: false, private: false, language: null, topics: [] },
      ...{ created_at: hoursBefore(hoursIn(400)), parent: null, stars: [] },
      ...more,
    };
    this.world.repositories.push(repository);
    return repository;
  }

  fork(of: WorldRepository, owner: WorldPerson, hours: number): WorldRepository {
    return this.repository(owner, of.name, { fork: true, parent: of, created_at: hoursBefore(hours) });
  }

  star(repository: WorldRepository, user: WorldPerson, hours: number): void {
    repository.stars.push({ user, at: hoursBefore(hours) });
    repository.stars.sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  thread(
    kind: "issue" | "pull",
    repository: WorldRepository,
    user: WorldPerson,
    hours: number,
    more: Partial<Pick<WorldThread, "title" | "body">> = {},
  ): WorldThread {
    const number = this.world.threads.filter((thread) => thread.repository === repository).length + 1;
    const thread: WorldThread = {
      ...{ id: nextId(), number, repository, user, isPull: kind === "pull", created_at: hoursBefore(hours) },
      ...{ title: `Something about ${number}`, body: "It does not work yet.", merged: null },
      ...{ comments: [], reviews: [], reactions: [] },
      ...more,
    };
    this.world.threads.push(thread);
    return thread;
  }

  comment({ comments }: WorldThread, user: WorldPerson, hours: number): Said {
    const said = { id: nextId(), user, at: hoursBefore(hours) };
    comments.push(said);
    return said;
  }

  review({ reviews }: WorldThread, user: WorldPerson, hours: number): Said {
    const said = { id: nextId(), user, at: hoursBefore(hours) };
    reviews.push(said);
    return said;
  }

  react({ reactions }: WorldThread, user: WorldPerson, hours: number, content: Content = "heart"): void {
    reactions.push({ id: nextId(), user, at: hoursBefore(hours), content });
  }

  merge(thread: WorldThread, by: WorldPerson, hours: number): void {
    thread.merged = { by, at: hoursBefore(hours) };
  }
}

/** When a thread last changed. GitHub does not count reactions as a change. */
export function changedAt({ created_at, comments, reviews, merged }: WorldThread): string {
  let last = created_at;
  for (const { at } of [...comments, ...reviews, ...(merged ? [merged] : [])]) if (at > last) last = at;
  return last;
}

/** Who forked a repository, the newest first. */
export function forksOf({ repositories }: GitHubWorld, of: WorldRepository): WorldRepository[] {
  return repositories
    .filter(({ parent }) => parent === of)
    .sort((a, b) => b.created_at.localeCompare(a.created_at));
}
