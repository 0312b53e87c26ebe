import { changedAt, type GitHubWorld, type WorldThread } from "./github-world.ts";

interface Entry {
  readonly thread: WorldThread;
  readonly at: string;
}
type Test = (entry: Entry, value: string) => boolean;

const same = (login: string, value: string) => login.toLowerCase() === value.toLowerCase();

// What the real search takes of these; a word it does not know finds nothing, as there.
const tests: Record<string, Test> = {
  is: ({ thread: { isPull, repository } }, value) => {
    if (value === "public") return !repository.private;
    return value === (isPull ? "pr" : "issue");
  },
  author: ({ thread: { user } }, value) => same(user.login, value),
  user: ({ thread: { repository } }, value) => same(repository.owner.login, value),
  commenter: ({ thread: { comments } }, value) => comments.some(({ user }) => same(user.login, value)),
  "reviewed-by": ({ thread: { reviews } }, value) => reviews.some(({ user }) => same(user.login, value)),
  // All in one zone and without fractions: the order of texts is that of times.
  updated({ at }, value) {
    const [from = "", to = ""] = value.split("..");
    return at >= from && at <= to;
  },
};

/** The threads that a query finds, those last changed first; null where it says neither `is:issue` nor `is:pr`, which GitHub refuses. */
export function searched({ threads }: GitHubWorld, query: string): WorldThread[] | null {
  const words = query.split(" ").filter(Boolean);
  if (!words.some((word) => /^is:(pr|issue)$/.test(word))) return null;
  const conditions = words.map((word) => {
    const [, not, name = "", value = ""] = /^(-?)([\w-]+):(.+)$/.exec(word) ?? [];
    const test = tests[name];
    return (entry: Entry) => (test ? test(entry, value) !== Boolean(not) : false);
  });
  return threads
    .map((thread) => ({ thread, at: changedAt(thread) }))
    .filter((entry) => conditions.every((holds) => holds(entry)))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ thread }) => thread);
}
