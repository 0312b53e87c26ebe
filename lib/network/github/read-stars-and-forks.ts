import { pageSize } from "@/lib/network/github/client";
import { listedFrom } from "@/lib/network/github/cursor";
import { pagesBack } from "@/lib/network/github/pages-back";
import { watchedOf } from "@/lib/network/github/read-profile";
import type { Reached, Reading, ReadPart } from "@/lib/network/github/reading";
import { pathOf, repositoryId } from "@/lib/network/github/repositories";
import { each, forkShape, type Repository, stargazerShape } from "@/lib/network/github/shapes";

const accept = "application/vnd.github.star+json";
/** GitHub lists the first 40,000 stars of a repository and no more. */
const lastPage = 400;
/** Of one repository, the ten thousand newest stars and the thousand newest forks. */
const mostStarPages = 100;
const mostForkPages = 10;

/** The stars of a repository, from the newest back to `until`. Yields the page to go on with. */
async function* readStars(
  { github, gathering }: Reading,
  repository: Repository,
  page: number | undefined,
  until: Date,
): AsyncGenerator<number, void, undefined> {
  const path = `${pathOf(repository.owner.login, repository.name)}/stargazers?per_page=${pageSize}`;
  const ask = (page: number) => github.page(`${path}&page=${page}`, each(stargazerShape), { accept });
  const from = page ?? Math.max(1, Math.min(lastPage, Math.ceil(repository.stargazers_count / pageSize)));
  const pages = pagesBack(ask, { from, isLast: page === undefined && from < lastPage, most: mostStarPages });
  const post = repositoryId(repository);
  for await (const { items, next } of pages) {
    for (const { user, starred_at: at } of items) {
      gathering.addAct({ direction: "RECEIVED", kind: "star", with: user, target: post, post, at });
    }
    if (items.some(({ starred_at }) => starred_at < until)) return;
    yield next;
  }
}

async function gatherForks(
  { github, gathering }: Reading,
  repository: Repository,
  until: Date,
): Promise<void> {
  const path = `${pathOf(repository.owner.login, repository.name)}/forks?sort=newest&per_page=${pageSize}`;
  for (let page = 1; page <= mostForkPages; page += 1) {
    const got = await github.page(`${path}&page=${page}`, each(forkShape));
    if (typeof got === "string") return;
    for (const fork of got.items) {
      if (fork.private) continue;
      const act = { direction: "RECEIVED", kind: "fork", with: fork.owner, at: fork.created_at } as const;
      gathering.addAct({ ...act, target: repositoryId(fork), post: repositoryId(repository) });
    }
    if (!got.hasNext || got.items.every(({ created_at }) => created_at < until)) return;
  }
}

/**
 * Who starred and forked the member's works, from the newest back. Only works whose figures changed since the last pass are
 * asked, once a week all that have some.
 */
export const readStarsAndForks: ReadPart = async function* (reading, begun) {
  const { last, repositories, since } = reading;
  const news = watchedOf(repositories.own ?? []).flatMap((repository) => {
    const { id, stargazers_count, forks_count } = repository;
    const known = last.memory.repositories[id];
    const [stars, forks] = begun.whole ? [0, 0] : (known ?? [0, 0]);
    const isNews = { stars: stars !== stargazers_count, forks: forks !== forks_count };
    const until = known ? listedFrom(last, begun, since) : since;
    return isNews.stars || isNews.forks ? [{ repository, isNews, until }] : [];
  });
  let pass: Reached = begun;
  for (const [done, { repository, isNews, until }] of news.entries()) {
    const { id } = repository;
    const { repository: at = 0, page } = begun.place;
    if (id < at) continue;
    const from = id === at ? page : undefined;
    if (isNews.stars && from !== 0) {
      for await (const next of readStars(reading, repository, from, until)) {
        pass = { ...pass, done, place: { repository: id, page: next } };
        yield { pass, total: news.length };
      }
    }
    if (isNews.forks) await gatherForks(reading, repository, until);
    pass = { ...pass, done: done + 1, place: { repository: id + 1 } };
    yield { pass, total: news.length };
  }
  return pass;
};
