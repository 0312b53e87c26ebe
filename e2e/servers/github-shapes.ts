import type { components } from "@octokit/openapi-types";
import {
  changedAt,
  forksOf,
  type GitHubWorld,
  type Said,
  type WorldPerson,
  type WorldRepository,
  type WorldThread,
} from "./github-world.ts";

// The fields that Laurel looks at, and their neighbours, held to GitHub's published description.
type Schema = components["schemas"];
type SimpleUser = Pick<Schema["simple-user"], "id" | "login" | "type" | "html_url" | "site_admin">;
type PublicUser = SimpleUser &
  Pick<Schema["public-user"], "blog" | "bio" | "public_repos" | "followers" | "following" | "created_at">;
type WithPerson<Name extends keyof Schema, Field extends keyof Schema[Name]> = Pick<Schema[Name], Field> & {
  user: SimpleUser;
};
type Repository = Pick<
  Schema["full-repository"],
  | "id"
  | "name"
  | "full_name"
  | "private"
  | "fork"
  | "html_url"
  | "created_at"
  | "stargazers_count"
  | "forks_count"
  | "language"
> & { owner: SimpleUser; topics: NonNullable<Schema["full-repository"]["topics"]> };
type Item = WithPerson<
  "issue-search-result-item",
  "id" | "number" | "url" | "html_url" | "title" | "body" | "comments" | "created_at" | "updated_at" | "score"
> & {
  reactions: Omit<Schema["reaction-rollup"], "url">;
  pull_request?: Pick<NonNullable<Schema["issue-search-result-item"]["pull_request"]>, "merged_at">;
};

export function userOf({ id, login, type }: WorldPerson): SimpleUser {
  return { id, login, type, html_url: `https://github.example/${login}`, site_admin: false };
}

export function publicUserOf(world: GitHubWorld, person: WorldPerson): PublicUser {
  const own = world.repositories.filter((one) => one.owner.id === person.id && !one.private);
  const isMe = person.id === world.me.id;
  return {
    ...userOf(person),
    created_at: person.created_at,
    public_repos: own.length,
    followers: isMe ? world.followers.length : 0,
    following: isMe ? world.following.length : 0,
    blog: isMe ? world.blog : "",
    bio: null,
  };
}

export function repositoryOf(world: GitHubWorld, one: WorldRepository): Repository {
  const { id, name, owner, fork, language, topics, created_at } = one;
  const full_name = `${owner.login}/${name}`;
  return {
    ...{
      id,
      name,
      full_name,
      owner: userOf(owner),
      private: one.private,
      fork,
      language,
      topics,
      created_at,
    },
    html_url: `https://github.example/${full_name}`,
    stargazers_count: one.stars.length,
    forks_count: forksOf(world, one).length,
  };
}

export function fullRepositoryOf(world: GitHubWorld, one: WorldRepository) {
  const { parent } = one;
  return { ...repositoryOf(world, one), ...(parent ? { parent: repositoryOf(world, parent) } : {}) };
}

function rollupOf({ reactions }: WorldThread): Item["reactions"] {
  const many = (content: string) => reactions.filter((one) => one.content === content).length;
  return {
    total_count: reactions.length,
    ...{ "+1": many("+1"), "-1": many("-1"), laugh: many("laugh"), confused: many("confused") },
    ...{ heart: many("heart"), hooray: many("hooray"), rocket: many("rocket"), eyes: many("eyes") },
  };
}

export function itemOf(thread: WorldThread, origin: string): Item {
  const { id, number, repository, user, isPull, title, body, created_at, merged } = thread;
  const full = `${repository.owner.login}/${repository.name}`;
  return {
    ...{ id, number, title, body, created_at, user: userOf(user), score: 1 },
    updated_at: changedAt(thread),
    url: `${origin}/repos/${full}/issues/${number}`,
    html_url: `https://github.example/${full}/${isPull ? "pull" : "issues"}/${number}`,
    comments: thread.comments.length,
    reactions: rollupOf(thread),
    ...(isPull ? { pull_request: { merged_at: merged?.at ?? null } } : {}),
  };
}

export function commentOf({ id, user, at }: Said): WithPerson<"issue-comment", "id" | "created_at"> {
  return { id, user: userOf(user), created_at: at };
}

export function reviewOf({
  id,
  user,
  at,
}: Said): WithPerson<"pull-request-review", "id" | "submitted_at" | "state"> {
  return { id, user: userOf(user), submitted_at: at, state: "COMMENTED" };
}

export function reactionOf({
  id,
  user,
  at,
  content,
}: WorldThread["reactions"][number]): WithPerson<"reaction", "id" | "content" | "created_at"> {
  return { id, content, user: userOf(user), created_at: at };
}

export function stargazerOf({
  user,
  at,
}: WorldRepository["stars"][number]): WithPerson<"stargazer", "starred_at"> {
  return { starred_at: at, user: userOf(user) };
}

export function pullOf({ merged }: WorldThread): Pick<Schema["pull-request"], "merged_at" | "merged"> & {
  merged_by: SimpleUser | null;
} {
  return {
    merged: merged !== null,
    merged_at: merged?.at ?? null,
    merged_by: merged ? userOf(merged.by) : null,
  };
}
