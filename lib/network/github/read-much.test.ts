import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
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

const days = (many: number) => many * 24;
const who = ({ id }: WorldPerson) => whoOf("github", String(id));

test("tells when people made their accounts without asking for each", async () => {
  const { me } = build.world;
  const tools = build.repository(me, "tools");
  const people = Array.from({ length: 300 }, (_, index) =>
    build.person(`p${index}`, { days: index < 250 ? 300 + index : index - 249 }),
  );
  for (const [index, person] of people.entries()) build.star(tools, person, index + 1);
  const store = await reader.readWell();
  const createdAt = new Map(store.engagers.map((one) => [one.who, one.createdAt?.getTime() ?? 0]));
  for (const person of people) {
    const told = createdAt.get(who(person)) ?? 0;
    const late = (told - Date.parse(person.created_at)) / 86_400_000;
    expect(late).toBeGreaterThan(-1);
    if (Date.now() - Date.parse(person.created_at) < days(180) * 3_600_000)
      expect(late).toBeLessThanOrEqual(3);
  }
  expect(reader.stub.asked.filter(({ path }) => path.startsWith("/users/p")).length).toBeLessThan(40);
});

test("follows long lists to their end, and goes back in time through more threads than a page holds", async () => {
  const { me } = build.world;
  const tools = build.repository(me, "tools");
  const ben = build.person("ben");
  for (let star = 0; star < 330; star += 1) build.star(tools, build.person(`s${star}`), star + 1);
  // Many of the same second, as when issues are imported.
  for (let thread = 0; thread < 230; thread += 1)
    build.thread("issue", tools, ben, thread < 90 ? 20 : thread);
  const long = build.thread("issue", tools, ben, 300);
  for (let comment = 0; comment < 250; comment += 1) build.comment(long, ben, 290 - comment);
  const store = await reader.readWell();
  const kinds = Object.groupBy(store.engagements, ({ kind }) => kind);
  expect(kinds.star).toHaveLength(330);
  expect(kinds.mention).toHaveLength(231);
  expect(kinds.reply).toHaveLength(250);
});

test("of more conversations than a pass may ask for it asks for the newest, and counts who opened the rest", async () => {
  const tools = build.repository(build.world.me, "tools");
  const ben = build.person("ben");
  for (let thread = 0; thread < 305; thread += 1)
    build.comment(build.thread("issue", tools, ben, thread + 2), ben, thread + 1);
  const { engagements } = await reader.readWell();
  expect(engagements.filter(({ kind }) => kind === "mention")).toHaveLength(305);
  const replies = engagements.filter(({ kind }) => kind === "reply").map(({ at }) => at.getTime());
  expect(replies).toHaveLength(300);
  expect(Math.min(...replies)).toBeGreaterThan(Date.now() - 301 * 3_600_000);
});

test("reads reactions over several pages, each once", async () => {
  const { me } = build.world;
  const mine = build.thread("issue", build.repository(me, "tools"), me, 300);
  for (let one = 0; one < 140; one += 1)
    build.react(mine, build.person(`r${one}`), one + 1, one % 10 ? "+1" : "confused");
  const store = await reader.readWell();
  expect(store.engagements).toHaveLength(126);
  await reader.readWell(store);
  expect(reader.stub.asked.filter(({ path }) => path.includes("/reactions"))).toHaveLength(2);
});
