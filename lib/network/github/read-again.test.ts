import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FoundStore } from "@/e2e/servers/found-store";
import { liveOn } from "@/e2e/servers/github-lively";
import { type GitHubReader, startGitHubReader } from "@/e2e/servers/github-reader";
import type { WorldBuilder, WorldPerson } from "@/e2e/servers/github-world";
import { whoOf } from "@/lib/network/who";

let reader: GitHubReader;
let build: WorldBuilder;

beforeAll(async () => {
  reader = await startGitHubReader();
});
afterAll(() => reader.stub.stop());
beforeEach(() => {
  build = reader.clear();
});

const dayMs = 86_400_000;
const at = (days: number) => ({ now: () => new Date(Date.now() + days * dayMs) });
const who = ({ id }: WorldPerson) => whoOf("github", String(id));
const asked = (part: string) => reader.stub.asked.filter(({ path }) => path.includes(part));

/** Reads on as a later day's pass; resolves to what was asked in it. */
async function readAgain(store: FoundStore, days: number): Promise<string[]> {
  reader.stub.asked.splice(0);
  await reader.readWell(store, at(days));
  return reader.stub.asked.map(({ path }) => path);
}

test("a second reading asks whether lists changed, is told they did not, and brings nothing new", async () => {
  liveOn(build, 24 * 3);
  const store = await reader.readWell();
  const before = store.whole();
  const paths = await readAgain(store, 0.5);
  expect(store.whole()).toEqual(before);
  const unchanged = reader.stub.asked
    .filter(({ status }) => status === 304)
    .map(({ path }) => path.split("?")[0]);
  expect(unchanged).toEqual([
    "/users/ada/repos",
    "/users/ada/followers",
    "/users/ada/starred",
    "/users/ada/following",
  ]);
  expect(paths.filter((path) => path.includes("/search/"))).toHaveLength(7);
  expect(paths).toHaveLength(1 + 4 + 7);
});

test("asks again only for works whose stars or forks changed, back to those that are known", async () => {
  const { ben } = liveOn(build, 24 * 3);
  const [, site] = build.world.repositories;
  const store = await reader.readWell();
  const stars = store.engagements.length;
  const dora = build.person("dora");
  if (site) build.star(site, dora, 0);
  const paths = await readAgain(store, 0.5);
  expect(paths.filter((path) => path.includes("/stargazers"))).toHaveLength(1);
  expect(paths.filter((path) => path.includes("/forks"))).toHaveLength(0);
  expect(store.engagements).toHaveLength(stars + 1);
  expect(store.works.map(({ approvals }) => approvals)).toEqual([4, 110]);
  expect(store.engagements.at(-1)).toMatchObject({ kind: "star", who: who(dora) });
  expect(who(dora)).not.toBe(who(ben));
});

test("asks only for conversations that went on, and tells an answer from what it answers however long ago that was", async () => {
  const { ben } = liveOn(build, 24 * 3);
  const { me } = build.world;
  const store = await reader.readWell();
  const known = store.engagements.length;
  const mine = build.world.threads.find(({ user, isPull }) => user === me && isPull);
  if (!mine) throw new Error("no pull request");
  build.comment(mine, me, 0);
  const paths = await readAgain(store, 0.5);
  expect(paths.filter((path) => path.includes("/comments"))).toHaveLength(1);
  expect(paths.filter((path) => path.includes("/reviews"))).toHaveLength(1);
  expect(store.engagements.slice(known)).toEqual([
    expect.objectContaining({ direction: "GIVEN", kind: "reply", who: who(ben) }),
  ]);
});

test("finds new reactions on young posts, of which nothing tells that they changed", async () => {
  const { cleo } = liveOn(build, 24 * 3);
  const store = await reader.readWell();
  const mine = build.world.threads.find(({ reactions }) => reactions.length > 0);
  if (!mine) throw new Error("no post");
  const dora = build.person("dora");
  build.react(mine, dora, 0, "rocket");
  const paths = await readAgain(store, 0.5);
  expect(paths.filter((path) => path.includes("/reactions"))).toHaveLength(1);
  const likes = store.engagements.filter(
    ({ kind, postRemoteId }) => kind === "like" && postRemoteId === `pull:${mine.id}`,
  );
  expect(likes.map((like) => like.who).sort()).toEqual(
    [who(dora), ...(mine.reactions[0]?.content === "-1" ? [] : [who(cleo)])].sort(),
  );
});

test("counts followers by their number at first, and whoever comes later from when they were first seen", async () => {
  const [ben, cleo] = [build.person("ben"), build.person("cleo")];
  build.world.followers = [ben];
  build.world.following = [ben];
  const store = await reader.readWell();
  expect(store.engagements).toEqual([]);
  build.world.followers = [cleo, ben];
  build.world.following = [ben, cleo];
  const { now } = at(1);
  await reader.readWell(store, { now });
  expect(store.profile?.followers).toBe(2);
  expect(store.engagements).toMatchObject([
    { direction: "RECEIVED", kind: "follow", who: who(cleo) },
    { direction: "GIVEN", kind: "follow", who: who(cleo) },
  ]);
  const ago = now().getTime() - (store.engagements[0]?.at.getTime() ?? 0);
  expect(ago).toBeLessThan(60_000);
  expect(await readAgain(store, 2)).toContain("/users/ada/followers?per_page=100&page=1");
  expect(store.engagements).toHaveLength(2);
});

test("more than a thousand followers are a number alone", async () => {
  build.world.followers = Array.from({ length: 1_001 }, (_, index) => build.person(`f${index}`));
  const store = await reader.readWell();
  await reader.readWell(store, at(1));
  expect(store.profile?.followers).toBe(1_001);
  expect(asked("/followers")).toEqual([]);
});

test("what two whole passes in a row no longer met was taken down, and goes with what others did to it", async () => {
  liveOn(build, 24 * 3);
  const store = await reader.readWell();
  const gone = build.world.threads.findIndex(
    ({ user, reactions }) => user === build.world.me && reactions.length > 0,
  );
  const [thread] = build.world.threads.splice(gone, 1);
  const id = `pull:${thread?.id}`;
  for (const days of [3, 8]) {
    await reader.readWell(store, at(days));
    expect(store.posts.map(({ remoteId }) => remoteId)).toContain(id);
  }
  await reader.readWell(store, at(16));
  expect(store.posts.map(({ remoteId }) => remoteId)).not.toContain(id);
  expect(store.engagements.filter(({ postRemoteId }) => postRemoteId === id)).toEqual([]);
  expect(store.posts).toHaveLength(24);
});

test("a conversation that goes on while everything is read again is not taken for gone", async () => {
  const { ben } = liveOn(build, 24 * 3);
  const store = await reader.readWell();
  const mine = build.world.threads.find(
    ({ user, comments }) => user === build.world.me && comments.length > 0,
  );
  if (!mine) throw new Error("no post");
  const said = () => store.engagements.filter(({ postRemoteId }) => postRemoteId?.endsWith(`:${mine.id}`));
  const before = said();
  // After the pass of that day began, before its search.
  build.comment(mine, ben, -8 * 24 - 0.5);
  await reader.readWell(store, at(8));
  expect(said()).toEqual(before);
  await reader.readWell(store, at(9));
  expect(said()).toHaveLength(before.length + 1);
  await reader.readWell(store, at(16));
  expect(said()).toHaveLength(before.length + 1);
});

test("a search that finds nothing for once takes nothing away", async () => {
  liveOn(build, 24 * 3);
  const store = await reader.readWell();
  const before = store.whole();
  const { threads } = build.world;
  build.world.threads = [];
  await reader.readWell(store, at(8));
  build.world.threads = threads;
  await reader.readWell(store, at(16));
  expect(store.whole()).toEqual(before);
});

test("takes nothing for gone where the search does not show all", async () => {
  liveOn(build, 24 * 3);
  const store = await reader.readWell();
  reader.stub.setFaults({ on: "/search/issues", as: "gone" });
  await reader.readWell(store, at(8));
  expect(store.posts).toHaveLength(25);
});
