import { z } from "zod";

// Only the fields that are used: what is not here is never looked at.

/** A list of which one odd item does not spoil the rest; `count` is how many there were, odd ones too. */
export function each<Shape extends z.ZodType>(shape: Shape) {
  return z.array(z.unknown()).transform((raw) => ({
    count: raw.length,
    items: raw.flatMap((item) => {
      const parsed = shape.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    }),
  }));
}

const id = z.number().int().positive();
// At most what a column of the database holds.
const count = z
  .number()
  .int()
  .min(0)
  .transform((many) => Math.min(many, 2_147_483_647))
  .catch(0);
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const address = z.string().max(2_000).nullish().catch(null);

/** `type` is User, Bot, Organization or Mannequin (somebody imported from elsewhere who is not on GitHub). */
export const personShape = z.object({
  id,
  login: z.string().min(1).max(100),
  type: z.string().catch("User"),
});
export type Person = z.output<typeof personShape>;

// Whoever left GitHub is null there.
const person = personShape.nullish().catch(null);

export const userShape = personShape.extend({
  html_url: address,
  created_at: time.nullish().catch(null),
  followers: count,
  following: count,
  public_repos: count,
  blog: z.string().nullish().catch(null),
  bio: z.string().nullish().catch(null),
});
export type User = z.output<typeof userShape>;

export const repositoryShape = z.object({
  id,
  name: z.string().min(1).max(200),
  owner: personShape,
  private: z.boolean(),
  fork: z.boolean().catch(false),
  html_url: address,
  created_at: time,
  stargazers_count: count,
  forks_count: count,
  language: z.string().nullish().catch(null),
  topics: z.array(z.string()).catch([]),
  /** What it was forked from: told of a repository that is asked for alone. */
  parent: z.object({ owner: personShape }).nullish().catch(null),
});
export type Repository = z.output<typeof repositoryShape>;

export const stargazerShape = z.object({ starred_at: time, user: personShape });
export const starredShape = z.object({
  starred_at: time,
  repo: z.object({ id, private: z.boolean(), owner: personShape }),
});
export const forkShape = z.object({ id, private: z.boolean(), owner: personShape, created_at: time });

export const commentShape = z.object({ id, user: personShape, created_at: time });
// One that was not handed in yet has no time; only its author sees it.
export const reviewShape = z.object({ id, user: personShape, submitted_at: time });
export const reactionShape = z.object({ id, user: personShape, content: z.string(), created_at: time });
export const pullShape = z.object({ merged_by: person, merged_at: time.nullish() });

const merged = z.object({ merged_at: time.nullish().catch(null) });

/** An issue or pull request as the search shows it; some servers show the pull request itself, with its own `merged_at`. */
const foundShape = z.object({
  id,
  /** As in `https://api.github.com/repos/octocat/hello/issues/1`. */
  url: z.string(),
  html_url: address,
  title: z.string().catch(""),
  body: z.string().nullish().catch(null),
  user: person,
  created_at: time,
  updated_at: time,
  comments: count,
  reactions: z.record(z.string(), z.unknown()).nullish().catch(null),
  pull_request: merged.nullish().catch(null),
  merged_at: time.nullish().catch(null),
});
export type FoundItem = z.output<typeof foundShape>;

export const searchShape = z.object({
  total_count: count,
  /** The search took GitHub too long: there may be more. */
  incomplete_results: z.boolean().catch(false),
  items: each(foundShape),
});
