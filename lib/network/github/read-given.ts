import { pageSize } from "@/lib/network/github/client";
import { listedFrom } from "@/lib/network/github/cursor";
import type { ReadPart } from "@/lib/network/github/reading";
import { pathOf, repositoryId } from "@/lib/network/github/repositories";
import { each, repositoryShape, starredShape } from "@/lib/network/github/shapes";

const mostPages = 20;
const chunk = 10;

/** Whose repositories the member starred, the newest stars first, back to the last pass. */
export const readStarred: ReadPart = async function* ({ github, gathering, me, last, since }, begun) {
  const until = listedFrom(last, begun, since);
  const path = `/users/${encodeURIComponent(me.login)}/starred?sort=created&direction=desc&per_page=${pageSize}`;
  const [first] = begun.whole ? [] : (last.memory.marks.starred?.tags ?? []);
  let pass = begun;
  for (let page = pass.place.page ?? 1; page <= mostPages; page += 1) {
    const unless = page === 1 ? first : undefined;
    const accept = "application/vnd.github.star+json";
    const got = await github.page(`${path}&page=${page}`, each(starredShape), { accept, unless });
    if (typeof got === "string") break;
    for (const { repo, starred_at: at } of got.items) {
      if (repo.private) continue;
      const act = { direction: "GIVEN", kind: "star", with: repo.owner, at } as const;
      gathering.addAct({ ...act, target: repositoryId(repo) });
    }
    if (page === 1) {
      const starred = got.tag ? { figure: 0, tags: [got.tag] } : undefined;
      pass = { ...pass, memory: { ...pass.memory, marks: { ...pass.memory.marks, starred } } };
    }
    pass = { ...pass, place: { page: page + 1 }, done: pass.done + got.count };
    yield { pass, total: null };
    if (!got.hasNext || got.items.some(({ starred_at }) => starred_at < until)) break;
  }
  return pass;
};

/** Whose repositories the member forked since the last pass: a list of repositories does not say what they are copies of. */
export const readForked: ReadPart = async function* (reading, begun) {
  const { github, gathering, repositories, me, last, since } = reading;
  const until = listedFrom(last, begun, since);
  const forks = (repositories.own ?? [])
    .filter(({ fork, private: closed, created_at }) => fork && !closed && created_at >= until)
    .sort((a, b) => a.id - b.id);
  let pass = begun;
  for (const [index, fork] of forks.entries()) {
    if (fork.id < (begun.place.repository ?? 0)) continue;
    const { parent } = (await github.maybe(pathOf(me.login, fork.name), repositoryShape)) ?? {};
    const act = { direction: "GIVEN", kind: "fork", at: fork.created_at } as const;
    if (parent) gathering.addAct({ ...act, with: parent.owner, target: repositoryId(fork) });
    pass = { ...pass, place: { repository: fork.id + 1 }, done: index + 1 };
    if ((index + 1) % chunk === 0) yield { pass, total: forks.length };
  }
  if (forks.length > 0) yield { pass, total: forks.length };
  return pass;
};
