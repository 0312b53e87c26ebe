import { afterAll, beforeAll, expect, test } from "vitest";
import { consentOnSnac } from "@/e2e/servers/consent";
import { FoundStore, readWellInto } from "@/e2e/servers/found-store";
import { mastodonTo } from "@/e2e/servers/mastodon-ports";
import { snacOrReason } from "@/e2e/servers/snac";
import type { SnacUser } from "@/e2e/servers/snac-user";
import { repeats } from "@/lib/network/gist";
import { whoOf } from "@/lib/network/who";

const started = await snacOrReason();
const reason = typeof started === "string" ? started : null;
if (reason) console.warn(reason);

let ada: SnacUser;
let ben: SnacUser;
let cleo: SnacUser;
const made = new Date("2023-04-05T06:07:08Z");

beforeAll(async () => {
  if (typeof started === "string") return;
  ada = await started.addUser("ada", made);
  ben = await started.addUser("ben", made);
  cleo = await started.addUser("cleo");
  await Promise.all([ben.follow(ada), cleo.follow(ada), ada.follow(ben)]);
}, 120_000);
afterAll(async () => {
  if (typeof started !== "string") await started.stop();
});

async function readAs(user: SnacUser): Promise<FoundStore> {
  if (typeof started === "string") throw new Error(started);
  const adapter = mastodonTo(started.host);
  const found = await adapter.discover(`@${user.handle}`);
  if (!found.ok) throw new Error(found.refusal.kind);
  const { origin } = found.value;
  const begun = await adapter.authorise(found.value);
  if (!begun.ok) throw new Error(begun.refusal.kind);
  const { trip, url } = begun.value;
  const granted = await adapter.accept(origin, await consentOnSnac(url, user), trip);
  if (!granted.ok) throw new Error(granted.refusal.kind);
  expect(granted.value.profile).toMatchObject({ remoteId: user.id, handle: user.handle });
  const { grant } = granted.value;
  const access = { origin, remoteId: user.id, handle: user.handle, grant };
  const now = () => new Date(Date.now() + 60_000);
  return readWellInto(new FoundStore(), adapter, access, { now });
}

test.skipIf(reason !== null)(
  `reads from a running snac what others really did${reason ? ` (skipped: ${reason})` : ""}`,
  { timeout: 180_000 },
  async () => {
    const who = (user: SnacUser) => whoOf("mastodon", user.handle);
    const first = await ada.post("Tomatoes are late this year #gardening");
    const second = await ada.post("Tomatoes are late this year");
    const theirs = await ben.post("Who has seeds?");
    const reply = await cleo.post(`@${ada.handle} same here`, first);
    await Promise.all([ben.like(first), cleo.like(first), ben.boost(second), ada.like(theirs)]);
    const answer = await ada.post(`@${ben.handle} I have`, theirs);
    // What ada is told last tells that everything before has arrived.
    await expect
      .poll(() => ada.read("/api/v1/notifications").then(JSON.stringify), { timeout: 60_000 })
      .toContain(reply);

    const reading = await readAs(ada);
    const acts = reading.engagements.map(({ direction, kind, who, postRemoteId }) => [
      direction,
      kind,
      who,
      postRemoteId,
    ]);
    expect(acts.sort()).toEqual(
      [
        ["RECEIVED", "follow", who(ben), null],
        ["RECEIVED", "follow", who(cleo), null],
        ["RECEIVED", "like", who(ben), first],
        ["RECEIVED", "like", who(cleo), first],
        ["RECEIVED", "repost", who(ben), second],
        ["RECEIVED", "reply", who(cleo), first],
        ["GIVEN", "reply", who(ben), null],
      ].sort(),
    );
    const topics = new Map(reading.posts.map((post) => [post.remoteId, post.topics]));
    expect(topics).toEqual(
      new Map([
        [first, ["gardening"]],
        [second, []],
        [answer, []],
      ]),
    );
    // snac's times are whole seconds: which of the two came first is not told.
    const said = reading.posts.map(({ remoteId, at, gist }) => ({ id: remoteId, at: at.getTime(), gist }));
    expect(repeats(said).size).toBe(1);
    expect(reading.profile?.followers).toBe(2);
    expect(reading.engagers).toContainEqual({ who: who(ben), createdAt: made, bot: false, firstHand: true });
  },
);
