import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FoundStore } from "@/e2e/servers/found-store";
import { type GitHubReader, startGitHubReader } from "@/e2e/servers/github-reader";
import { hoursBefore, type WorldBuilder, type WorldPerson } from "@/e2e/servers/github-world";
import { whoOf } from "@/lib/network/who";
import { topicsOf } from "@/lib/topic/topics-of";

let reader: GitHubReader;
let build: WorldBuilder;

beforeAll(async () => {
  reader = await startGitHubReader();
});
afterAll(() => reader.stub.stop());
beforeEach(() => {
  build = reader.clear();
});

const days = (many: number) => many * 24;
const who = ({ id }: WorldPerson) => whoOf("github", String(id));
const acts = ({ engagements }: FoundStore) =>
  engagements.map(({ direction, kind, who, postRemoteId }) => [direction, kind, who, postRemoteId]).sort();

test("an account with nothing is read to its end", async () => {
  const store = await reader.readWell();
  expect(store.whole()).toMatchObject({ posts: [], works: [], engagements: [], engagers: [] });
  expect(store.profile).toMatchObject({ handle: "ada", identity: "600000", followers: 0, body: 0 });
});

test("reads who starred and forked the member's works and when, and whose they starred and forked", async () => {
  const { me } = build.world;
  const [ben, cleo] = [build.person("ben"), build.person("cleo")];
  const club = build.person("club", { type: "Organization" });
  const tools = build.repository(me, "tools");
  const closed = build.repository(me, "closed", { private: true });
  const theirs = build.repository(ben, "theirs");
  const copy = build.fork(theirs, me, 30);
  build.fork(build.repository(club, "clubs"), me, 31);
  build.star(tools, ben, 10);
  build.star(tools, cleo, days(181));
  build.star(tools, me, 12);
  build.star(copy, cleo, 5);
  build.star(closed, cleo, 5);
  build.fork(tools, cleo, 20);
  build.world.starred = [
    { repository: theirs, at: hoursBefore(days(200)) },
    { repository: build.repository(cleo, "nice"), at: hoursBefore(1) },
    { repository: tools, at: hoursBefore(2) },
  ];
  const store = await reader.readWell();
  expect(acts(store)).toEqual(
    [
      ["RECEIVED", "star", who(ben), `repository:${tools.id}`],
      ["RECEIVED", "fork", who(cleo), `repository:${tools.id}`],
      ["GIVEN", "fork", who(ben), null],
      ["GIVEN", "star", who(cleo), null],
    ].sort(),
  );
  const star = store.engagements.find(({ direction, kind }) => direction === "RECEIVED" && kind === "star");
  expect(star?.at).toEqual(new Date(tools.stars.find(({ user }) => user === ben)?.at ?? ""));
  expect(store.works).toMatchObject([{ remoteId: `repository:${tools.id}`, approvals: 3 }]);
  expect(store.profile?.body).toBe(3);
});

test("reads what others say to the member: in their repositories, and in what they opened elsewhere", async () => {
  const { me } = build.world;
  const [ben, cleo, dora] = [build.person("ben"), build.person("cleo"), build.person("dora")];
  const [tools, theirs] = [build.repository(me, "tools"), build.repository(ben, "theirs")];
  const question = build.thread("issue", tools, cleo, 50);
  build.comment(question, dora, 49);
  const offer = build.thread("pull", tools, ben, 40);
  build.review(offer, dora, 39);
  build.merge(offer, me, 38);
  const mine = build.thread("pull", theirs, me, 30);
  build.review(mine, ben, 29);
  build.comment(mine, cleo, 28);
  build.merge(mine, ben, 27);
  build.react(mine, dora, 26);
  build.react(mine, dora, 25, "-1");
  build.react(mine, me, 25);
  const [work, post] = [`repository:${tools.id}`, `pull:${mine.id}`];
  const store = await reader.readWell();
  expect(acts(store).filter(([direction]) => direction === "RECEIVED")).toEqual(
    [
      ["RECEIVED", "mention", who(cleo), work],
      ["RECEIVED", "reply", who(dora), work],
      ["RECEIVED", "reply", who(ben), work],
      ["RECEIVED", "review", who(dora), work],
      ["RECEIVED", "review", who(ben), post],
      ["RECEIVED", "reply", who(cleo), post],
      ["RECEIVED", "accepted", who(ben), post],
      ["RECEIVED", "like", who(dora), post],
    ].sort(),
  );
  expect(store.posts).toMatchObject([{ remoteId: post, at: new Date(mine.created_at) }]);
});

test("reads what the member says to others: answers, reviews, merges, and what they open in people's repositories", async () => {
  const { me } = build.world;
  const [ben, cleo] = [build.person("ben"), build.person("cleo")];
  const [tools, theirs] = [build.repository(me, "tools"), build.repository(ben, "theirs")];
  const clubs = build.repository(build.person("club", { type: "Organization" }), "clubs");
  const question = build.thread("issue", tools, cleo, 50);
  build.comment(question, me, 49);
  const offer = build.thread("pull", tools, cleo, 40);
  build.review(offer, me, 39);
  build.merge(offer, me, 38);
  const elsewhere = build.thread("issue", clubs, ben, 30);
  build.comment(elsewhere, me, 29);
  build.comment(elsewhere, cleo, 28);
  const reviewed = build.thread("pull", clubs, cleo, 20);
  build.review(reviewed, me, 19);
  build.thread("issue", theirs, me, 10);
  const mine = build.thread("pull", clubs, me, 9);
  build.comment(mine, me, 8.5);
  build.review(mine, ben, 8);
  build.comment(mine, me, 7);
  expect(acts(await reader.readWell()).filter(([direction]) => direction === "GIVEN")).toEqual(
    [
      ["GIVEN", "reply", who(cleo), null],
      ["GIVEN", "review", who(cleo), null],
      ["GIVEN", "accepted", who(cleo), null],
      ["GIVEN", "reply", who(ben), null],
      ["GIVEN", "review", who(cleo), null],
      ["GIVEN", "mention", who(ben), null],
      ["GIVEN", "reply", who(ben), null],
    ].sort(),
  );
});

test("passes over what is not for all and what is too old; says which accounts are machines, and does not follow what they open", async () => {
  const { me } = build.world;
  const [ben, robot] = [build.person("ben"), build.person("update[bot]", { type: "Bot" })];
  const [tools, closed] = [build.repository(me, "tools"), build.repository(me, "closed", { private: true })];
  build.comment(build.thread("issue", closed, ben, 5), ben, 4);
  const old = build.thread("issue", tools, ben, days(190));
  build.comment(old, ben, days(185));
  build.comment(old, ben, 3);
  build.comment(build.thread("pull", tools, robot, 5), ben, 4);
  const posted = build.thread("issue", tools, me, days(200));
  build.comment(posted, robot, 2);
  const store = await reader.readWell();
  expect(acts(store)).toEqual(
    [
      ["RECEIVED", "reply", who(ben), `repository:${tools.id}`],
      ["RECEIVED", "reply", who(robot), `repository:${tools.id}`],
      ["RECEIVED", "reply", who(robot), `issue:${posted.id}`],
    ].sort(),
  );
  expect(store.posts).toEqual([]);
  expect(store.engagers).toContainEqual({ who: who(robot), createdAt: null, bot: true, firstHand: true });
});

test("keeps what a post promotes, repeats and is about, not its words", async () => {
  const { me } = build.world;
  const tools = build.repository(me, "tools", { language: "Rust" });
  build.thread("issue", tools, me, 9, { title: "Crash when the disk is full", body: "Every time I save." });
  const store = await reader.readWell();
  const [post] = store.posts;
  expect(post).toMatchObject({ promotionSigns: [], url: expect.stringMatching(/^https:/) });
  expect(post?.topics).toEqual(topicsOf({ tags: [], languages: ["Rust"] }));
  expect(post?.topics).not.toEqual([]);
  expect(post?.gist).toMatch(/crash when the disk is full every time i save/);
  expect(JSON.stringify({ ...post, gist: null })).not.toMatch(/disk/i);
});
