import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FoundStore } from "@/e2e/servers/found-store";
import { account, nextId, notification, status } from "@/e2e/servers/mastodon-world";
import { type Reader, startReader } from "@/e2e/servers/reader";
import { whoOf } from "@/lib/network/who";

let reader: Reader;

beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.server.stop());
beforeEach(() => reader.clear());

const who = (acct: string) => whoOf("mastodon", acct.includes("@") ? acct : `${acct}@${reader.server.host}`);
const acts = ({ engagements }: FoundStore) =>
  engagements.map(({ direction, kind, who, postRemoteId }) => [direction, kind, who, postRemoteId]).sort();

test("an account that says nothing is read to its end", async () => {
  const [result, told] = await reader.read();
  expect(result).toMatchObject({ ok: true, value: { posts: [], engagements: [], engagers: [] } });
  expect([...new Set(told.map(({ step }) => step))]).toEqual(["PROFILE", "RECEIVED", "GIVEN"]);
});

test("reads who turned to the member, each once, from notifications and from the posts' own lists", async () => {
  const { world } = reader.server;
  const ben = account("ben");
  const cleo = account("Cleo@Other.Example", { bot: true, created_at: "2021-03-04T00:00:00.000Z" });
  const post = status(world.me, 30, { favourites_count: 2, reblogs_count: 1, replies_count: 2 });
  const reply = status(ben, 20, { in_reply_to_id: post.id, in_reply_to_account_id: world.me.id });
  const later = status(cleo, 10, { in_reply_to_id: post.id, in_reply_to_account_id: world.me.id });
  const deeper = status(cleo, 9, { in_reply_to_id: reply.id, in_reply_to_account_id: ben.id });
  world.statuses = [post];
  world.notifications = [
    notification("mention", ben, 20, reply),
    notification("favourite", ben, 29, post),
    notification("follow", cleo, 5),
    notification("quote", cleo, 6, status(cleo, 6)),
    notification("mention", cleo, 4, status(cleo, 4)),
    notification("poll", cleo, 3, post),
  ];
  world.favouritedBy.set(post.id, [ben, cleo]);
  world.rebloggedBy.set(post.id, [ben]);
  world.descendants.set(post.id, [reply, later, deeper]);
  const reading = await reader.readWell();
  expect(acts(reading)).toEqual(
    [
      ["RECEIVED", "follow", who("cleo@other.example"), null],
      ["RECEIVED", "like", who("ben"), post.id],
      ["RECEIVED", "like", who("cleo@other.example"), post.id],
      ["RECEIVED", "mention", who("cleo@other.example"), null],
      ["RECEIVED", "quote", who("cleo@other.example"), null],
      ["RECEIVED", "reply", who("ben"), post.id],
      ["RECEIVED", "reply", who("cleo@other.example"), post.id],
      ["RECEIVED", "repost", who("ben"), post.id],
    ].sort(),
  );
  // A like that a notification dated keeps its time; one that only the list knows has the post's.
  const like = (name: string) =>
    reading.engagements.find((act) => act.kind === "like" && act.who === who(name))?.at.toISOString();
  expect(like("ben")).toBe(world.notifications[1]?.created_at);
  expect(like("cleo@other.example")).toBe(post.created_at);
  expect(reading.engagers).toContainEqual({
    who: who("cleo@other.example"),
    createdAt: new Date("2021-03-04"),
    bot: true,
    firstHand: false,
  });
});

test("reads whom the member turned to", async () => {
  const { world } = reader.server;
  const ben = account("ben");
  const hidden = account("hidden@other.example");
  world.people.set(hidden.id, hidden);
  const theirs = status(ben, 50);
  world.statuses = [
    status(world.me, 1, { reblog: theirs }),
    status(world.me, 2, {
      in_reply_to_id: theirs.id,
      in_reply_to_account_id: ben.id,
      mentions: [ben, hidden],
    }),
    status(world.me, 3, { in_reply_to_id: nextId(), in_reply_to_account_id: hidden.id }),
    status(world.me, 4, { in_reply_to_id: nextId(), in_reply_to_account_id: nextId() }),
    status(world.me, 5, { in_reply_to_id: nextId(), in_reply_to_account_id: world.me.id }),
    status(world.me, 6, { quote: { state: "accepted", quoted_status: theirs } }),
  ];
  world.favourites = [theirs, status(world.me, 60)];
  const reading = await reader.readWell();
  expect(acts(reading)).toEqual(
    [
      ["GIVEN", "repost", who("ben"), null],
      ["GIVEN", "reply", who("ben"), null],
      ["GIVEN", "mention", who("hidden@other.example"), null],
      ["GIVEN", "reply", who("hidden@other.example"), null],
      ["GIVEN", "quote", who("ben"), null],
      ["GIVEN", "like", who("ben"), null],
    ].sort(),
  );
  expect(reading.posts).toHaveLength(5);
});

test("passes over what is not for all, what is too old, the member themself, and people they blocked", async () => {
  const { world } = reader.server;
  const ben = account("ben");
  const foe = account("foe");
  world.blocks = [foe];
  const post = status(world.me, 30, { favourites_count: 3 });
  world.statuses = [
    status(world.me, 1, { visibility: "private" }),
    status(world.me, 2, { visibility: "direct", mentions: [ben] }),
    post,
    status(world.me, 24 * 179.9),
    status(world.me, 24 * 180.1, { mentions: [ben] }),
  ];
  world.notifications = [
    notification("favourite", foe, 1, post),
    notification("mention", ben, 1, status(ben, 1, { visibility: "direct" })),
    notification("mention", ben, 24 * 181, status(ben, 24 * 181)),
  ];
  world.favouritedBy.set(post.id, [foe, world.me, ben]);
  const reading = await reader.readWell();
  expect(acts(reading)).toEqual([["RECEIVED", "like", who("ben"), post.id]]);
  expect(reading.posts).toHaveLength(2);
});

test("marks posts that advertise, gives those that repeat one gist, and keeps their topics, not their words", async () => {
  const { world } = reader.server;
  const said = "<p>The kettle is on and there is tea for all</p>";
  world.statuses = [
    status(world.me, 1, { content: said }),
    status(world.me, 2, { content: "<p>Best tea</p>", tags: [{ name: "Ad" }, { name: "Gardening" }] }),
    status(world.me, 3, { content: said.toLowerCase() }),
  ];
  const { posts } = await reader.readWell();
  expect(posts.map(({ promotionSigns }) => promotionSigns)).toEqual([[], ["paid_tag"], []]);
  expect(posts[0]?.gist).toBe(posts[2]?.gist);
  expect(posts[0]?.gist).not.toBe(posts[1]?.gist);
  expect(posts[1]?.topics).toEqual(["gardening"]);
});

test("follows pages to the end, and tells how far it is", async () => {
  const { world } = reader.server;
  world.statuses = Array.from({ length: 95 }, (_, index) => status(world.me, index + 1));
  world.me.statuses_count = 95;
  const post = world.statuses[0];
  if (!post) throw new Error("no post");
  post.favourites_count = 200;
  world.favouritedBy.set(
    post.id,
    Array.from({ length: 200 }, (_, index) => account(`p${index}`)),
  );
  const [result, told] = await reader.read();
  const posts = told.filter(({ step }) => step === "POSTS");
  expect([...new Set(posts.map(({ done }) => done))]).toEqual([40, 80, 95]);
  expect(posts.every(({ total }) => total === 95)).toBe(true);
  expect(result.ok && result.value.engagements).toHaveLength(200);
  expect(reader.server.asked.filter((path) => path.includes("favourited_by"))).toHaveLength(3);
});

test("stops at the first page that is too old", async () => {
  reader.server.world.statuses = Array.from({ length: 400 }, (_, index) =>
    status(reader.server.world.me, index * 24 * 3),
  );
  await reader.readWell();
  expect(reader.server.asked.filter((path) => path.includes("/statuses?"))).toHaveLength(3);
});
