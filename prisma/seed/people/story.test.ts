import { describe, expect, test } from "vitest";
import { repeats } from "@/lib/network/gist";
import { promotionSigns } from "@/lib/network/promotion";
import { isTopic } from "@/lib/topic/topics";
import { accountsOf } from "@/prisma/seed/people/accounts";
import { activityOf } from "@/prisma/seed/people/activity";
import { cast } from "@/prisma/seed/people/cast";
import { crowdOn } from "@/prisma/seed/people/crowd";

const now = new Date("2026-11-24T12:00:00Z");
const accounts = cast().flatMap(accountsOf);
const networks = ["mastodon", "bluesky", "github"] as const;
const lives = networks.flatMap((network) => {
  const here = accounts.filter((account) => account.network === network);
  const crowd = crowdOn(network, here);
  return here.map((account) => ({ account, ...activityOf(account, crowd, now) }));
});
const posts = lives.flatMap((life) => life.posts);
const toldOf = (life: (typeof lives)[number]) =>
  life.posts.map(({ remoteId: id, at, gist }) => ({ id, at: at.getTime(), gist }));

test("everybody is somebody else, and nobody outside the story", () => {
  expect(new Set(accounts.map(({ network, identity }) => `${network} ${identity}`)).size).toBe(
    accounts.length,
  );
  for (const { network, handle, remoteId } of accounts) {
    expect(handle.endsWith(".example")).toBe(true);
    if (network === "bluesky") expect(remoteId).toMatch(/^did:plc:[a-z2-7]{24}$/);
    if (network === "github") expect(Number(remoteId)).toBeGreaterThan(1e9);
  }
});

test("the same account and moment give the same life", () => {
  const [mara] = accounts;
  const again = mara && activityOf(mara, crowdOn("mastodon", accounts), now);
  expect(again).toEqual(
    expect.objectContaining({ posts: lives[0]?.posts, engagements: lives[0]?.engagements }),
  );
});

describe("posts", () => {
  test("each has an address and an id of its own, and is about topics that there are", () => {
    for (const life of lives) {
      expect(new Set(life.posts.map(({ remoteId }) => remoteId)).size).toBe(life.posts.length);
      expect(life.posts.every(({ url, at }) => url?.startsWith("https://") && at <= now)).toBe(true);
      expect([...life.posts, ...life.works].flatMap(({ topics }) => topics).every(isTopic)).toBe(true);
    }
  });

  test("advertisements show every sign, and on GitHub none that it does not have", () => {
    expect(new Set(posts.flatMap((post) => post.promotionSigns))).toEqual(new Set(promotionSigns));
    const onGitHub = lives.filter(({ account }) => account.network === "github");
    const signs = new Set(onGitHub.flatMap((life) => life.posts.flatMap((post) => post.promotionSigns)));
    expect(signs.has("paid_tag") || signs.has("network_mark")).toBe(false);
  });

  test("some repeat another: the promoters' in heaps, two of Mara's, hardly anybody else's", () => {
    const repeatsOf = (name: RegExp) =>
      lives
        .filter(({ account }) => name.test(account.character.name))
        .reduce((sum, life) => sum + repeats(toldOf(life)).size, 0);
    expect(repeatsOf(/Gustavo|Basket/)).toBeGreaterThan(100);
    expect(repeatsOf(/^Mara /)).toBe(2);
    expect(repeatsOf(/Voss/)).toBe(0);
  });
});

test("what is engaged with is there: a post of before, or a work", () => {
  for (const { posts: told, works, engagements } of lives) {
    const began = new Map(told.map(({ remoteId, at }) => [remoteId, at]));
    const standing = new Set(works.map(({ remoteId }) => remoteId));
    for (const { postRemoteId, at } of engagements) {
      if (postRemoteId === null || standing.has(postRemoteId)) continue;
      expect(began.get(postRemoteId)?.getTime()).toBeLessThanOrEqual(at.getTime());
    }
  }
});
