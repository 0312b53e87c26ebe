import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Fault } from "@/e2e/servers/faults";
import { FoundStore, readInto } from "@/e2e/servers/found-store";
import { liveOn } from "@/e2e/servers/github-lively";
import { type GitHubReader, startGitHubReader } from "@/e2e/servers/github-reader";
import type { WorldBuilder } from "@/e2e/servers/github-world";
import type { ReadOptions } from "@/lib/network/adapter";

let reader: GitHubReader;
let build: WorldBuilder;

beforeAll(async () => {
  reader = await startGitHubReader();
});
afterAll(() => reader.stub.stop());
beforeEach(() => {
  build = reader.clear();
  liveOn(build, 1, 2);
});

async function read(options: Partial<ReadOptions> = {}, store = new FoundStore()) {
  const { result } = await readInto(store, reader.adapter, reader.access, options);
  return { result, store };
}

const faults: [string, Fault["as"], string][] = [
  ["/user", "html", "not_json"],
  ["/user", "malformed", "unexpected_answer"],
  ["/user", "forbidden", "permission_missing"],
  ["/user", "down", "server_down"],
  ["/search", "malformed", "unexpected_answer"],
  ["/search", "huge", "too_large"],
  ["/stargazers", "broken", "server_error"],
  ["/comments", "too_many", "rate_limited"],
  ["/comments", "too_many_in_words", "rate_limited"],
];
test.each(faults)("where %s is %s, reading ends as %s", async (on, as, kind) => {
  reader.stub.setFaults({ on, as });
  expect((await read()).result).toMatchObject({ ok: false, refusal: { kind } });
});

test.each([
  ["/stargazers", "forbidden"],
  ["/comments", "gone"],
  ["/reviews", "forbidden"],
  ["/reactions", "gone"],
  ["/forks", "gone"],
  ["/starred", "forbidden"],
  ["/followers", "gone"],
  ["/search/issues", "gone"],
] as const)(
  "reads on where %s is %s: blocked, taken down, or of an organisation that keeps apps out",
  async (on, as) => {
    reader.stub.setFaults({ on, as });
    const { result, store } = await read();
    expect(result).toMatchObject({ ok: true });
    expect(store.engagements.length).toBeGreaterThan(0);
  },
);

test("works that are not shown for once are not taken for gone", async () => {
  const { store } = await read();
  reader.stub.setFaults({ on: "/users/ada/repos", as: "gone" });
  const now = () => new Date(Date.now() + 8 * 86_400_000);
  expect((await read({ now }, store)).result).toMatchObject({ ok: true });
  expect(store.works).toHaveLength(2);
  expect(store.profile?.body).toBe(113);
});

test("an odd item spoils nothing else", async () => {
  const [work] = build.world.repositories;
  const star = work?.stars[3];
  if (!star) throw new Error("no star");
  star.user = { ...star.user, id: -1 };
  const { store } = await read();
  expect(
    store.engagements.filter(({ kind, direction }) => kind === "star" && direction === "RECEIVED"),
  ).toHaveLength(112);
});

test("after the last request that GitHub allows waits for the next hour, then goes on where it was", async () => {
  const { core } = reader.stub.allowances;
  core.remaining = 20;
  const waits: number[] = [];
  const { result } = await read({
    pause: async (until) => {
      waits.push(until.getTime() / 1000 - core.resetAt);
      core.remaining = 5_000;
      return true;
    },
  });
  expect(result).toMatchObject({ ok: true });
  expect(waits).toEqual([0]);
  expect(reader.stub.asked.every(({ status }) => status === 200)).toBe(true);
});

test("gives up with the time of the next try where the wait is too long, and loses nothing", async () => {
  const { core } = reader.stub.allowances;
  core.remaining = 20;
  const { result, store } = await read();
  expect(result).toEqual({
    ok: false,
    refusal: { kind: "rate_limited", retryAt: new Date(core.resetAt * 1000) },
  });
  core.remaining = 5_000;
  const through = (await read()).store;
  expect((await read({}, store)).result).toMatchObject({ ok: true });
  expect(store.engagements).toHaveLength(through.engagements.length);
});

test("the search's own limit holds up the search", async () => {
  reader.stub.allowances.search.remaining = 3;
  const waits: Date[] = [];
  const { result } = await read({
    pause: async (until) => {
      waits.push(until);
      reader.stub.allowances.search.remaining = 30;
      return true;
    },
  });
  expect(result).toMatchObject({ ok: true });
  expect(waits).toHaveLength(1);
});

test("waits out what GitHub says in words", async () => {
  reader.stub.setFaults({ on: "/comments", as: "too_many_in_words", times: 1 });
  const now = new Date();
  const waits: number[] = [];
  const { result } = await read({
    now: () => now,
    pause: async (until) => {
      waits.push((until.getTime() - now.getTime()) / 60_000);
      return true;
    },
  });
  expect(result).toMatchObject({ ok: true });
  expect(waits).toEqual([5]);
});

test("says that the token is no longer honoured, also in the middle, and keeps what was read", async () => {
  const store = new FoundStore();
  await readInto(store, reader.adapter, reader.access, { cutAfter: 4 });
  const kept = store.engagements.length;
  await reader.stub.oauth.revokeAll();
  expect((await read({}, store)).result).toMatchObject({ ok: false, refusal: { kind: "token_revoked" } });
  expect(store.engagements).toHaveLength(kept);
  await reader.signIn();
  expect((await read({}, store)).result).toMatchObject({ ok: true });
});

test("a cursor that cannot be read is as none", async () => {
  const { store } = await read();
  const through = store.whole();
  store.cursor = { last: "long ago" };
  await read({}, store);
  expect(store.whole().engagements).toEqual(through.engagements);
});
