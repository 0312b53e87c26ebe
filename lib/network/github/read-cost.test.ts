import { afterAll, beforeAll, expect, test } from "vitest";
import { FoundStore } from "@/e2e/servers/found-store";
import { type GitHubReader, startGitHubReader } from "@/e2e/servers/github-reader";
import type { WorldBuilder, WorldPerson, WorldRepository } from "@/e2e/servers/github-world";

let reader: GitHubReader;

beforeAll(async () => {
  reader = await startGitHubReader();
});
afterAll(() => reader.stub.stop());

interface Size {
  readonly people: number;
  readonly repositories: number;
  readonly starred: number;
  readonly stars: number;
  readonly threads: number;
}

/** A member of a size over half a year: works, threads of every kind with answers, stars received and given, followers. */
function member(build: WorldBuilder, size: Size): void {
  const { world } = build;
  const { me } = world;
  const people = Array.from({ length: size.people }, (_, index) =>
    build.person(`p${index}`, { days: 20 + ((index * 7) % 1_500) }),
  );
  const someone = (index: number) => people[index % people.length] as WorldPerson;
  const works = Array.from({ length: size.repositories }, (_, index) => build.repository(me, `work${index}`));
  const work = (index: number) => works[index % works.length] as WorldRepository;
  const elsewhere = Array.from({ length: 20 }, (_, index) =>
    build.repository(someone(index), `other${index}`),
  );
  const other = (index: number) => elsewhere[index % elsewhere.length] as WorldRepository;
  for (let star = 0; star < size.stars; star += 1) {
    build.star(work(star % size.starred), someone(star), ((star * 37) % 20_000) + 2);
  }
  for (let index = 0; index < size.threads; index += 1) {
    const hours = (((index * 4_000) / size.threads) % 4_000) + 3;
    const kind = index % 2 ? "issue" : "pull";
    const [repository, author] = [
      [work(index), someone(index)],
      [other(index), me],
      [other(index), someone(index)],
    ][index % 3] as [WorldRepository, WorldPerson];
    const thread = build.thread(kind, repository, author, hours);
    build.comment(thread, author === me ? someone(index) : me, hours - 1);
    if (kind === "pull") build.review(thread, author === me ? someone(index) : me, hours - 2);
  }
  world.followers = people.slice(0, 900);
}

/** What happens to a member in a day: so many threads go on, so many stars come. */
function liveADay(build: WorldBuilder, threads: number, stars: number): void {
  const { world } = build;
  const works = world.repositories.filter(({ owner }) => owner === world.me);
  for (const thread of world.threads.slice(0, threads)) build.comment(thread, thread.user, 0);
  for (const work of works.slice(0, stars)) build.star(work, world.people.at(-1) ?? world.me, 0);
}

const typical = { people: 80, repositories: 30, starred: 10, stars: 300, threads: 200 };
const huge = { people: 3_000, repositories: 300, starred: 150, stars: 12_000, threads: 2_100 };

// What the docstring of readAll says is what is asked here.
test.each([
  { size: typical, day: { threads: 4, stars: 2 }, first: 380, next: 24 },
  { size: huge, day: { threads: 60, stars: 40 }, first: 3_200, next: 180 },
])(
  "a member with $size.threads threads costs at most $first requests at first and $next a day",
  {
    timeout: 120_000,
  },
  async ({ size, day, first, next }) => {
    const build = reader.clear();
    member(build, size);
    const store = await reader.readWell(new FoundStore());
    const asked = [reader.stub.asked.splice(0).length];
    liveADay(build, day.threads, day.stars);
    await reader.readWell(store, { now: () => new Date(Date.now() + 86_400_000) });
    asked.push(reader.stub.asked.length, JSON.stringify(store.cursor).length);
    expect(asked[0]).toBeLessThanOrEqual(first);
    expect(asked[1]).toBeLessThanOrEqual(next);
    // The cursor is stored with every batch.
    expect(asked[2]).toBeLessThan(64_000);
  },
);
