import { beforeAll, expect, test } from "vitest";
import { newAdmin } from "@/e2e/fixtures/brand";
import { linkAccount } from "@/e2e/fixtures/linked";
import { newMarkedMember, storePosts } from "@/e2e/fixtures/marked";
import { newMember } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { monthsBefore } from "@/e2e/fixtures/stored";
import type { MemberId } from "@/lib/account/gate";
import { db } from "@/lib/db";
import { appealPost } from "@/lib/moderation/appeal-post";
import { decideAppeal } from "@/lib/moderation/decide-appeal";
import { type MarkKind, type MarkPlace, markFilterOf, placeText } from "@/lib/moderation/mark-filter";
import { markedPosts, markPageLength } from "@/lib/moderation/mark-queries";
import { promotionShares } from "@/lib/moderation/promotion-share";
import { dampingOf } from "@/lib/score/damping";
import { dayMs } from "@/lib/score/decay";
import { v1 } from "@/lib/score/formula";
import { loadMembers } from "@/lib/score/load-members";

beforeAll(() => monthsBefore(new Date()));

const shown = async (member: MemberId, show: MarkKind) =>
  (await markedPosts(member, { show, before: null })).posts.map(({ post }) => post);

test("every marked post of the member's own stands on exactly one page, the newest first, those of one instant too", async () => {
  const member = await newMember();
  const accounts = [await linkAccount(member), await linkAccount(member)];
  const posts = Array.from({ length: 33 }, (_, number) => ({
    id: `post ${number}`,
    // Many at the same instant.
    hoursAgo: 1 + Math.floor(number / 9),
    signs: ["paid_tag"],
  }));
  for (const account of accounts) await storePosts(account, posts);
  await storePosts(accounts[0] ?? "", [{ id: "plain", hoursAgo: 2 }]);
  const met: string[] = [];
  const pages: number[] = [];
  for (let before: MarkPlace | null = null, more = true; more; ) {
    const page = await markedPosts(member, { show: "all", before });
    met.push(...page.posts.map(({ account, post, at }) => `${at.toISOString()} ${account} ${post}`));
    pages.push(page.posts.length);
    // As the address of the next page hands it over.
    before = page.next && markFilterOf({ before: placeText(page.next) }).before;
    more = before !== null;
  }
  expect(pages).toEqual([markPageLength, markPageLength, markPageLength, 66 - 3 * markPageLength]);
  expect(new Set(met).size).toBe(66);
  expect(met).toEqual(met.toSorted().reverse());
  expect(await shown(await newMember(), "all")).toEqual([]);
});

test("the list is narrowed to a kind of mark, and to what was appealed", async () => {
  const { member, account } = await newMarkedMember();
  value(await appealPost(member, { account, post: "again", subject: "REPEAT", reason: "No." }));
  expect(await shown(member, "all")).toEqual(["again", "advert"]);
  expect(await shown(member, "promotion")).toEqual(["advert"]);
  expect(await shown(member, "repeats")).toEqual(["again"]);
  expect(await shown(member, "appealed")).toEqual(["again"]);
});

test("a mark says why: signs we know, the earlier post; an address that is no web address leads nowhere", async () => {
  const { member, account } = await newMarkedMember();
  const odd = { id: "odd", hoursAgo: 1, signs: ["paid_tag", "a rule of old"], url: "javascript:alert(1)" };
  await storePosts(account, [odd, { id: "orphan", hoursAgo: 2, repeats: "gone" }]);
  const { posts } = await markedPosts(member, { show: "all", before: null });
  expect(posts).toMatchObject([
    { post: "odd", url: null, signs: ["paid_tag"], repeats: null, network: "Mastodon" },
    { post: "orphan", signs: [], repeats: { url: null, at: null } },
    { post: "again", repeats: { url: "https://social.example/@m/first", at: expect.any(Date) } },
    { post: "advert", signs: ["paid_tag", "affiliate_link"] },
  ]);
});

test("the share of promotional posts is what the score damps by, with cleared marks, still time and old posts", async () => {
  const now = new Date();
  const { member, account } = await newMarkedMember(now);
  const still = await linkAccount(member, {
    lastReadAt: new Date(now.getTime() - 20 * dayMs),
    unreadableSince: new Date(now.getTime() - 19 * dayMs),
  });
  await linkAccount(member, { lastReadAt: null });
  for (const [day, promotes] of [
    [21, 1],
    [100, 1],
    [105, 0],
    [109, 1],
    [111, 1],
    [140, 1],
  ] as const)
    await storePosts(still, [{ id: `${day}`, hoursAgo: day * 24, signs: promotes ? ["paid_tag"] : [] }], now);
  const check = async () => {
    const [loaded] = await loadMembers([member], now, db);
    const shares = await promotionShares({ userId: member }, now, v1);
    const damped = loaded?.accounts.map(({ posts }) => {
      const factors = dampingOf(posts, now.getTime(), v1);
      const promotional = posts.find((post) => post.promotional && !post.duplicate);
      return promotional ? (factors.get(promotional.id) ?? 1) : 1;
    });
    expect(shares.map(({ factor }) => factor)).toEqual(damped);
    return shares.map(({ recent, promotional }) => [recent, promotional]);
  };
  // Ninety days before the time stood still: from 110 days ago to 20.
  expect(await check()).toEqual([
    [3, 1],
    [4, 3],
  ]);
  const mark = { account, post: "advert", subject: "PROMOTION" as const, reason: "No." };
  const { appeal } = value(await appealPost(member, mark));
  value(await decideAppeal(await newAdmin(), { appeal, decision: "GRANTED", answer: "You are right." }));
  expect(await check()).toEqual([
    [3, 0],
    [4, 3],
  ]);
});
