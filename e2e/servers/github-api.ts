import { searched } from "./github-search.ts";
import {
  commentOf,
  fullRepositoryOf,
  itemOf,
  publicUserOf,
  pullOf,
  reactionOf,
  repositoryOf,
  reviewOf,
  stargazerOf,
  userOf,
} from "./github-shapes.ts";
import { forksOf, type GitHubWorld, type WorldRepository, type WorldThread } from "./github-world.ts";

export interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Record<string, string>;
}

const notFound: Answer = { status: 404, json: { message: "Not Found" } };
const unprocessable: Answer = { status: 422, json: { message: "Validation Failed" } };
const found = (json: unknown): Answer => ({ status: 200, json });

function numbers(url: URL): { size: number; page: number } {
  const size = Math.min(100, Number(url.searchParams.get("per_page") ?? 30));
  return { size, page: Number(url.searchParams.get("page") ?? 1) };
}

// GitHub's way of paging: by number, with the other pages named in `Link`.
function paged(list: readonly unknown[], url: URL): Answer {
  const { size, page } = numbers(url);
  const json = list.slice((page - 1) * size, page * size);
  if (page * size >= list.length) return found(json);
  const next = new URL(url);
  next.searchParams.set("page", String(page + 1));
  return { status: 200, json, headers: { link: `<${next}>; rel="next"` } };
}

function userAnswer(url: URL, login: string, list: string | undefined, world: GitHubWorld): Answer {
  const person = world.people.find((one) => one.login === login);
  if (!person) return notFound;
  if (!list) return found(publicUserOf(world, person));
  if (list === "repos") {
    const own = world.repositories.filter((one) => one.owner === person && !one.private);
    return paged(
      own.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((one) => repositoryOf(world, one)),
      url,
    );
  }
  if (person !== world.me) return paged([], url);
  if (list === "followers") return paged(world.followers.map(userOf), url);
  if (list === "following") return paged(world.following.map(userOf), url);
  if (list !== "starred") return notFound;
  const stars = world.starred.toSorted((a, b) => b.at.localeCompare(a.at));
  return paged(
    stars.map(({ repository, at }) => ({ starred_at: at, repo: repositoryOf(world, repository) })),
    url,
  );
}

function threadAnswer(url: URL, thread: WorldThread, noun: string, list: string | undefined): Answer {
  if (noun === "issues" && list === "comments") return paged(thread.comments.map(commentOf), url);
  if (noun === "issues" && list === "reactions") return paged(thread.reactions.map(reactionOf), url);
  if (noun !== "pulls" || !thread.isPull) return notFound;
  if (list === "reviews") return paged(thread.reviews.map(reviewOf), url);
  return list ? notFound : found(pullOf(thread));
}

function repositoryAnswer(url: URL, one: WorldRepository, rest: string[], world: GitHubWorld): Answer {
  const [noun, number, list] = rest;
  if (!noun) return found(fullRepositoryOf(world, one));
  if (noun === "stargazers") {
    const { size, page } = numbers(url);
    if (page * size > 40_000) return unprocessable;
    return paged(one.stars.map(stargazerOf), url);
  }
  if (noun === "forks") {
    return paged(
      forksOf(world, one).map((fork) => repositoryOf(world, fork)),
      url,
    );
  }
  const thread = world.threads.find((other) => other.repository === one && other.number === Number(number));
  return thread ? threadAnswer(url, thread, noun, list) : notFound;
}

/** What a member's token opens. */
export function apiAnswer(url: URL, world: GitHubWorld): Answer {
  const [noun, ...rest] = url.pathname.slice(1).split("/").map(decodeURIComponent);
  if (noun === "user") return found(publicUserOf(world, world.me));
  if (noun === "users") return userAnswer(url, rest[0] ?? "", rest[1], world);
  if (noun === "search") {
    const threads = searched(world, url.searchParams.get("q") ?? "");
    if (!threads) return unprocessable;
    const { json } = paged(
      threads.map((thread) => itemOf(thread, url.origin)),
      url,
    );
    return found({ total_count: threads.length, incomplete_results: false, items: json });
  }
  const [owner, name, ...more] = rest;
  const one = world.repositories.find((other) => other.owner.login === owner && other.name === name);
  return noun === "repos" && one && !one.private ? repositoryAnswer(url, one, more, world) : notFound;
}
