import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Bluesky, blueskyOrReason } from "@/e2e/servers/bluesky";
import { type Life, liveOn, rkeyOf } from "@/e2e/servers/bluesky-life";
import { accessOf, blueskyPorts, inPagesOf, remembering } from "@/e2e/servers/bluesky-ports";
import type { BlueskyUser } from "@/e2e/servers/bluesky-user";
import { FoundStore, readInto, readWellInto } from "@/e2e/servers/found-store";
import type { GuardedFetch } from "@/lib/fetch-guarded";
import type { Access } from "@/lib/network/adapter";
import { blueskyAdapter } from "@/lib/network/bluesky/bluesky";
import { whoOf } from "@/lib/network/who";
import { ok, refuse } from "@/lib/result";

const started = await blueskyOrReason();
const reason = typeof started === "string" ? started : null;
if (reason) console.warn(reason);
const named = (name: string) => `${name}${reason ? ` (skipped: ${reason})` : ""}`;

vi.setConfig({ testTimeout: 30_000 });

const dayMs = 86_400_000;
const made = new Date("2023-04-05T06:07:08Z");
const days = (count: number) => () => new Date(Date.now() + count * dayMs);

let net: Bluesky;
let life: Life;
let access: Access;
/** For tests that read again and again what does not change. */
let steady: GuardedFetch;

beforeAll(async () => {
  if (typeof started === "string") return;
  net = started;
  life = await liveOn(net, made);
  access = await accessOf(blueskyAdapter(blueskyPorts(net)), life.ada);
  steady = remembering(blueskyPorts(net).fetch);
}, 120_000);
afterAll(async () => {
  if (typeof started !== "string") await started.stop();
});

const who = ({ did }: BlueskyUser) => whoOf("bluesky", did);
const acts = (store: FoundStore) =>
  store.engagements
    .map(({ direction, kind, who, target, postRemoteId }) => [direction, kind, who, target, postRemoteId])
    .sort();

/** An adapter whose requests are told, and answered by `instead` where that has an answer. */
function adapterWith({
  fetch = blueskyPorts(net).fetch,
  asked = [],
  instead = () => null,
}: {
  fetch?: GuardedFetch;
  asked?: string[];
  instead?: (url: URL) => ReturnType<GuardedFetch> | null;
}) {
  const told: GuardedFetch = (url, init) => {
    asked.push(url.pathname.split(".").at(-1) ?? "");
    return instead(url) ?? fetch(url, init);
  };
  return blueskyAdapter({ ...blueskyPorts(net), fetch: told });
}

test.skipIf(reason)(named("reads what people really did on a running network"), async () => {
  const { ada, ben, cleo, dora, robot, first, second, unheard } = life;
  const store = await readWellInto(new FoundStore(), adapterWith({}), access);
  const [about, roof] = [rkeyOf(first), rkeyOf(second)];
  expect(acts(store)).toEqual(
    [
      ...[ben, robot].map((person) => ["RECEIVED", "follow", who(person), "", null]),
      ...[ben, cleo, dora, robot].map((person) => ["RECEIVED", "like", who(person), about, about]),
      ["RECEIVED", "repost", who(ben), about, about],
      ["RECEIVED", "reply", who(cleo), rkeyOf(life.reply), about],
      ["RECEIVED", "quote", who(ben), rkeyOf(life.quote), about],
      ["RECEIVED", "mention", who(cleo), rkeyOf(life.mention), null],
      ["RECEIVED", "repost", who(dora), roof, roof],
      ["RECEIVED", "reply", who(dora), rkeyOf(unheard.reply), roof],
      ["RECEIVED", "quote", who(dora), rkeyOf(unheard.quote), roof],
      ["GIVEN", "follow", who(ben), "", null],
      ["GIVEN", "like", who(ben), rkeyOf(life.likeOfBen), null],
      ["GIVEN", "repost", who(ben), rkeyOf(life.repostOfBen), null],
      ["GIVEN", "reply", who(ben), rkeyOf(life.answer), null],
    ].sort(),
  );
  expect(store.profile).toEqual({
    ...{ remoteId: ada.did, identity: ada.did, handle: "@ada.test", followers: 2, body: 0 },
    ...{ profileUrl: `https://bsky.app/profile/${ada.did}`, createdAt: made },
  });
  const own = [first, second, life.answer].map(rkeyOf);
  expect(store.posts.map(({ remoteId }) => remoteId).sort()).toEqual(own.sort());
  expect(store.posts[0]?.url).toBe(`https://bsky.app/profile/${ada.did}/post/${store.posts[0]?.remoteId}`);
  const bots = store.engagers.filter(({ bot }) => bot).map((person) => person.who);
  expect(bots).toEqual([who(robot)]);
  expect(store.engagers).toContainEqual({ who: who(ben), createdAt: made, bot: false, firstHand: true });
  // Nobody's name but the member's own.
  expect(JSON.stringify([store.engagements, store.engagers])).not.toContain("did:");
  // A repost of which nothing tells the time has its post's.
  const repost = store.engagements.find(({ kind, who: by }) => kind === "repost" && by === who(dora));
  expect(repost?.at).toEqual(store.posts.find(({ remoteId }) => remoteId === roof)?.at);
});

test.skipIf(reason)(named("cut off after any part and gone on with, it finds the same"), async () => {
  const adapter = adapterWith({ fetch: inPagesOf(2, steady) });
  const through = new FoundStore();
  const { result, told } = await readInto(through, adapter, access);
  expect(result).toMatchObject({ ok: true });
  expect(told.length).toBeGreaterThan(25);
  for (let cut = 1; cut < told.length; cut += 1) {
    const store = new FoundStore();
    expect(await readInto(store, adapter, access, { cutAfter: cut })).toMatchObject({ result: null });
    await readWellInto(store, adapter, access);
    expect(store.whole(), `cut off after ${cut}`).toEqual(through.whole());
    expect(store.cursor).toMatchObject({ pass: null });
  }
  const often = new FoundStore();
  for (let runs = 0; runs < 60; runs += 1) {
    const { result: end } = await readInto(often, adapter, access, { cutAfter: 4 });
    if (end) break;
  }
  expect(often.whole()).toEqual(through.whole());
});

const answer =
  (status: number, headers: Record<string, string>, text = "") =>
  async (url: URL) =>
    ok({ url, status, headers: new Headers(headers), text });
const html = { "content-type": "text/html" };
const json = { "content-type": "application/json" };

test.skipIf(reason).each([
  ["getProfile", async () => refuse("server_down"), "server_down"],
  ["listNotifications", answer(403, json, "{}"), "permission_missing"],
  ["listNotifications", answer(429, { "retry-after": "60" }), "rate_limited"],
  ["getAuthorFeed", answer(502, html), "server_error"],
  ["getAuthorFeed", answer(200, html, "<h1>Back soon</h1>"), "not_json"],
  ["getRepostedBy", answer(200, json, "[]"), "unexpected_answer"],
  ["getLikes", async () => refuse("timed_out"), "timed_out"],
  ["listRecords", answer(400, json, '{"error":"RepoNotFound"}'), "unexpected_answer"],
] as const)(
  named("%s that fails is told, and what was read before stays to be gone on with"),
  async (method, instead, kind) => {
    const store = new FoundStore();
    const failing = adapterWith({
      fetch: steady,
      instead: (url) => (url.pathname.endsWith(method) ? instead(url) : null),
    });
    expect((await readInto(store, failing, access)).result).toMatchObject({ ok: false, refusal: { kind } });
    await readWellInto(store, adapterWith({ fetch: steady }), access);
    const through = await readWellInto(new FoundStore(), adapterWith({ fetch: steady }), access);
    expect(store.whole()).toEqual(through.whole());
  },
);

// The last one: it changes the network.
test.skipIf(reason)(
  named("the next reading asks for what is new, and finds what was taken down"),
  async () => {
    const { ada, ben, cleo, first, second } = life;
    const store = await readWellInto(new FoundStore(), adapterWith({}), access);
    const passing = await ada.post("Not for long");
    const like = await cleo.like(passing);
    await net.settle();
    const asked: string[] = [];
    await readWellInto(store, adapterWith({ asked }), access, { now: days(1) });
    const lists = ["getLikes", "getRepostedBy", "getQuotes", "getPostThread"];
    // The blocked one's like is counted by the network and by nobody here; of all else as much is known as it counts.
    expect(asked.filter((method) => lists.includes(method))).toEqual(["getLikes"]);
    expect(store.posts.map(({ remoteId }) => remoteId)).toContain(rkeyOf(passing));
    expect(acts(store)).toContainEqual(["RECEIVED", "like", who(cleo), rkeyOf(passing), rkeyOf(passing)]);
    expect(like.uri).toContain(cleo.did);
    const all = acts(store).length;

    await ada.remove(passing);
    await ada.block(ben);
    await net.settle();
    await readWellInto(store, adapterWith({}), access, { now: days(2) });
    expect(store.posts.map(({ remoteId }) => remoteId).sort()).toEqual(
      [first, second, life.answer].map(rkeyOf).sort(),
    );
    expect(acts(store).filter(([, , by]) => by === who(ben))).toEqual([]);
    expect(acts(store).length).toBeLessThan(all);
  },
);
