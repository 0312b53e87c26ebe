import { beforeAll, describe, expect, test } from "vitest";
import { newAdmin } from "@/e2e/fixtures/brand";
import { newMarkedMember } from "@/e2e/fixtures/marked";
import { newMember } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { monthsBefore } from "@/e2e/fixtures/stored";
import type { AdminId, MemberId } from "@/lib/account/gate";
import { listAudit } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { appealsADay, mostWaiting } from "@/lib/moderation/appeal";
import { appealById, listAppeals } from "@/lib/moderation/appeal-desk-queries";
import { appealPost } from "@/lib/moderation/appeal-post";
import { ownScoreAppeals } from "@/lib/moderation/appeal-queries";
import { appealScore } from "@/lib/moderation/appeal-score";
import { decideAppeal } from "@/lib/moderation/decide-appeal";
import { markedPosts } from "@/lib/moderation/mark-queries";
import { decideSentence } from "@/lib/moderation/sentences";
import { recordScore } from "@/lib/score/record-score";

beforeAll(() => monthsBefore(new Date()));

const reason = "It is a recipe, and nobody paid me.";
const answer = "You are right, that is a recipe.";
const about = (account: string, post: string, subject: "PROMOTION" | "REPEAT") => ({
  ...{ account, post, subject, reason },
});
const marksOf = async (member: MemberId) =>
  (await markedPosts(member, { show: "all", before: null })).posts.map(({ post, appeals }) => ({
    post,
    states: appeals.map(({ decision }) => decision?.granted ?? "waiting"),
  }));

describe("an appeal about a mark", () => {
  test("is one for each mark, however often and at once it is handed in", async () => {
    const { member, account } = await newMarkedMember();
    const advert = about(account, "advert", "PROMOTION");
    const ids = await Promise.all(
      Array.from({ length: 8 }, async () => value(await appealPost(member, advert)).appeal),
    );
    expect(new Set(ids).size).toBe(1);
    expect(value(await appealPost(member, { ...advert, reason: "Once more." })).appeal).toBe(ids[0]);
    value(await appealPost(member, about(account, "again", "REPEAT")));
    expect(await db.appeal.count({ where: { userId: member } })).toBe(2);
    expect(await marksOf(member)).toEqual([
      { post: "again", states: ["waiting"] },
      { post: "advert", states: ["waiting"] },
    ]);
  });

  test("is refused for posts of others, unknown posts and marks that are not there", async () => {
    const { member, account } = await newMarkedMember();
    const stranger = await newMember();
    const facts = await Promise.all([
      appealPost(stranger, about(account, "advert", "PROMOTION")),
      appealPost(member, about(account, "nowhere", "PROMOTION")),
      appealPost(member, about(account, "first", "PROMOTION")),
      appealPost(member, about(account, "advert", "REPEAT")),
    ]);
    expect(facts.map((one) => refusal(one).fact)).toEqual([
      ...["unknown_post", "unknown_post", "not_marked", "not_marked"],
    ]);
    expect(await db.appeal.count({ where: { linkedAccountId: account } })).toBe(0);
  });
});

describe("an appeal about the score", () => {
  test("needs a score, is the same while its words wait, and at most three wait", async () => {
    const member = await newMember();
    expect(refusal(await appealScore(member, { reason })).fact).toBe("no_score");
    await recordScore(member, new Date());
    const { appeal } = value(await appealScore(member, { reason }));
    expect(value(await appealScore(member, { reason })).appeal).toBe(appeal);
    const more = await Promise.all(
      Array.from({ length: 6 }, (_, number) => appealScore(member, { reason: `${reason} ${number}` })),
    );
    expect(more.filter(({ ok }) => ok)).toHaveLength(mostWaiting - 1);
    expect((await ownScoreAppeals(member)).map(({ decision }) => decision)).toEqual([null, null, null]);
    expect(await ownScoreAppeals(await newMember())).toEqual([]);
    value(await decideAppeal(await newAdmin(), { appeal, decision: "DECLINED", answer }));
    value(await appealScore(member, { reason }));
  });

  test("so many a day are taken, over both kinds", async () => {
    const { member, account } = await newMarkedMember();
    for (let number = 0; number < appealsADay; number += 1) await appealScore(member, { reason });
    expect(refusal(await appealScore(member, { reason })).fact).toBe("too_many_appeals");
    expect(refusal(await appealPost(member, about(account, "advert", "PROMOTION")))).toMatchObject({
      fact: "too_many_appeals",
      waitSeconds: expect.any(Number),
    });
  });
});

async function decided(subject: "PROMOTION" | "REPEAT", decision: "GRANTED" | "DECLINED") {
  const { member, account } = await newMarkedMember();
  const before = await recordScore(member, new Date());
  const post = subject === "PROMOTION" ? "advert" : "again";
  const { appeal } = value(await appealPost(member, about(account, post, subject)));
  const admin = await newAdmin();
  const came = value(await decideAppeal(admin, { appeal, decision, answer }));
  const after = await db.scoreSnapshot.findFirstOrThrow({ where: { userId: member } });
  return { member, account, appeal, admin, came, before, after };
}

const actsOn = async (admin: AdminId, appeal: string) =>
  (await listAudit(admin)).rows.filter(({ subjectId }) => subjectId === appeal).map(({ act }) => act);

describe("a decision", () => {
  test.each(["PROMOTION", "REPEAT"] as const)(
    "granted about %s: the score rises at once",
    async (subject) => {
      const { member, account, admin, appeal, came, before, after } = await decided(subject, "GRANTED");
      // Nothing takes mail in these tests: the decision stands nevertheless.
      expect(came).toEqual({ granted: true, mailed: false });
      expect(after.valueTenths).toBeGreaterThan(Math.round(before.value * 10));
      expect(await actsOn(admin, appeal)).toEqual(["appeal.granted"]);
      // Read again, the post is marked as before, and the mark still does not count.
      await db.post.updateMany({ where: { linkedAccountId: account }, data: { seenAt: new Date() } });
      expect(Math.round((await recordScore(member, new Date())).value * 10)).toBe(after.valueTenths);
      expect((await marksOf(member)).flatMap(({ states }) => states)).toEqual([true]);
    },
  );

  test("declined: the score stays as it was", async () => {
    const { before, after, admin, appeal } = await decided("PROMOTION", "DECLINED");
    expect(after.valueTenths).toBe(Math.round(before.value * 10));
    expect(await actsOn(admin, appeal)).toEqual(["appeal.declined"]);
  });

  test("is made once, whoever of several moderators is first", async () => {
    const { member, account } = await newMarkedMember();
    const { appeal } = value(await appealPost(member, about(account, "advert", "PROMOTION")));
    const admins = await Promise.all(Array.from({ length: 5 }, newAdmin));
    const came = await Promise.all(
      admins.map((admin, number) =>
        decideAppeal(admin, { appeal, decision: number % 2 ? "GRANTED" : "DECLINED", answer }),
      ),
    );
    expect(came.filter(({ ok }) => ok)).toHaveLength(1);
    const made = await db.appealDecision.findUniqueOrThrow({ where: { appealId: appeal } });
    const second = came.find(({ ok }) => !ok);
    expect(second && decideSentence(refusal(second))).toContain(made.granted ? "granted" : "declined");
    expect(await db.auditEvent.count({ where: { subjectId: appeal } })).toBe(1);
  });

  test("is never about one's own appeal, nor about one that is gone", async () => {
    const { member, account } = await newMarkedMember();
    const { appeal } = value(await appealPost(member, about(account, "advert", "PROMOTION")));
    const own = member as string as AdminId;
    const input = { appeal, decision: "GRANTED" as const, answer };
    expect(refusal(await decideAppeal(own, input)).fact).toBe("own_appeal");
    expect((await listAppeals(own)).waiting.find(({ id }) => id === appeal)?.own).toBe(true);
    await db.linkedAccount.delete({ where: { id: account } });
    expect(refusal(await decideAppeal(await newAdmin(), input)).fact).toBe("unknown_appeal");
  });
});

describe("what a moderator sees", () => {
  test("the queue has the oldest first, and what was decided below", async () => {
    const { appeal, admin } = await decided("PROMOTION", "DECLINED");
    const { member, account } = await newMarkedMember();
    const first = value(await appealPost(member, about(account, "again", "REPEAT"))).appeal;
    await db.appeal.update({ where: { id: first }, data: { at: new Date("2026-01-01") } });
    const { waiting, decided: done } = await listAppeals(admin);
    expect(waiting[0]).toMatchObject({ id: first, network: "Mastodon", own: false, decision: null });
    expect(done[0]).toMatchObject({ id: appeal, decision: { granted: false, answer } });
  });

  test("a post with its marks and its account's share, and neither score nor address of the member", async () => {
    const { member, account } = await newMarkedMember();
    await recordScore(member, new Date());
    const { appeal } = value(await appealPost(member, about(account, "advert", "PROMOTION")));
    const page = await appealById(await newAdmin(), appeal, new Date());
    expect(page).toMatchObject({
      ...{ subject: "PROMOTION", reason, network: "Mastodon", own: false, accounts: [] },
      post: { url: "https://social.example/@m/advert", signs: ["paid_tag", "affiliate_link"], repeats: null },
      share: { recent: 3, promotional: 1 },
    });
    const { email } = await db.user.findUniqueOrThrow({ where: { id: member } });
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`${email}|${member}|valueTenths|shown`));
    await db.post.deleteMany({ where: { linkedAccountId: account } });
    expect(await appealById(await newAdmin(), appeal, new Date())).toMatchObject({ post: null });
    expect(await appealById(await newAdmin(), "no id", new Date())).toBeNull();
  });

  test("about the score: how the reading of each account goes", async () => {
    const { member } = await newMarkedMember();
    await recordScore(member, new Date());
    const { appeal } = value(await appealScore(member, { reason }));
    expect(await appealById(await newAdmin(), appeal, new Date())).toMatchObject({
      ...{ subject: "SCORE", post: null, share: null, network: null },
      accounts: [{ network: "Mastodon", relinkNeeded: false, lastReadAt: expect.any(Date) }],
    });
  });
});
