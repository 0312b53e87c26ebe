import { beforeEach, describe, expect, test } from "vitest";
import { claimed, saidTo } from "@/e2e/fixtures/claimed";
import { mailTo } from "@/e2e/fixtures/mailbox";
import { brokenInvariants, endClaim, newBrand, newMember, nothingBroken } from "@/e2e/fixtures/marketplace";
import { accountOf, connected, liveAt, promoting, readCode } from "@/e2e/fixtures/promotion";
import { refusal, value } from "@/e2e/fixtures/result";
import { takeMoney } from "@/e2e/fixtures/taking-money";
import { connectStripe } from "@/lib/billing/connect-stripe";
import { connectedOf } from "@/lib/billing/connected-queries";
import { endCampaign } from "@/lib/billing/end-campaign";
import { lookAfterPromotions } from "@/lib/billing/tend-promotions";
import { expireClaims } from "@/lib/claim/expire-claims";
import { claimById } from "@/lib/claim/queries";
import { releaseClaim } from "@/lib/claim/release-claim";
import { poolOf } from "@/lib/code/queries";
import { showCode } from "@/lib/code/show-code";
import { db } from "@/lib/db";
import { lookAtStock } from "@/lib/stock/look-at-stock";

const { control } = await takeMoney();

beforeEach(() => {
  control.release();
  control.setFaults();
  control.limitRate(null);
  control.deliverAs({ copies: 1, inParallel: false, delayMs: 0, retriesMs: [20, 50, 100] });
});

const minted = (perkId: string) => db.code.count({ where: { perkId, mintedAt: { not: null } } });
const asked = (path: string, account: string) =>
  control.asked.filter(
    (one) => one.method === "POST" && one.path.startsWith(path) && one.account === account,
  );
const troubleOf = async (id: string) => (await db.perk.findUniqueOrThrow({ where: { id } })).promotionTrouble;

describe("codes are made ahead", () => {
  test("with one coupon for the perk, within the rate that Stripe allows, each for one order", async () => {
    const { account, perk } = await promoting(control, 45);
    control.limitRate(25);
    await lookAfterPromotions();
    expect(await minted(perk)).toBe(45);
    expect((await liveAt(account)).size).toBe(45);
    expect(asked("/v1/coupons", account)).toHaveLength(1);
    await lookAfterPromotions();
    expect(asked("/v1/promotion_codes", account)).toHaveLength(45);
  });

  test("until Stripe asks for patience; then on, a minute later", async () => {
    const { brand, account, perk } = await promoting(control, 12);
    control.setFaults({ as: "too_many", on: "POST /v1/promotion_codes", times: 4 });
    await lookAfterPromotions();
    expect(await minted(perk)).toBeLessThan(12);
    expect(await troubleOf(perk)).toBe("TOO_FAST");
    expect((await poolOf(brand.staff.brandId, perk))?.promotion?.trouble).toBe("TOO_FAST");
    await lookAfterPromotions();
    expect(await minted(perk)).toBe(12);
    expect(await troubleOf(perk)).toBeNull();
    expect((await liveAt(account)).size).toBe(12);
  });

  test("once, though an answer is lost, and though nobody wrote it down and its key is forgotten by then", async () => {
    const { account, perk } = await promoting(control, 3);
    control.setFaults({ as: "cut_after", on: "POST /v1/promotion_codes", times: 3 });
    await lookAfterPromotions();
    expect(await minted(perk)).toBe(3);
    const live = await liveAt(account);
    expect(live.size).toBe(3);
    const codes = await db.code.findMany({ where: { perkId: perk }, select: { id: true } });
    expect(new Set(live.keys())).toEqual(new Set(codes.map(({ id }) => id)));
    // As after a process that was killed between Stripe's answer and its own next word.
    await db.code.updateMany({ where: { perkId: perk }, data: { promotionId: null, mintedAt: null } });
    control.forward(25 * 60 * 60);
    await lookAfterPromotions();
    expect(await minted(perk)).toBe(3);
    expect(await liveAt(account)).toEqual(live);
  });

  test("and no more once the campaign has ended: those that nobody has are switched off", async () => {
    const { brand, account, perk } = await promoting(control, 4);
    await lookAfterPromotions();
    const member = await newMember();
    const claim = await claimed(member, perk);
    const code = await readCode(member, claim);
    value(await endCampaign(brand.staff, { campaign: brand.campaignId }));
    await lookAfterPromotions();
    expect([...(await liveAt(account)).values()]).toEqual([code]);
    control.order(account, { amount: 5_000, code });
    await control.settled();
    expect(await claimById(member, claim)).toMatchObject({ state: "REDEEMED" });
  });
});

describe("a code that is shown", () => {
  test("is not used by it; given back, it is switched off and the next gets another one", async () => {
    const { account, perk } = await promoting(control, 1);
    await lookAfterPromotions();
    const [first, second] = [await newMember(), await newMember()];
    const given = await claimed(first, perk);
    expect((await claimById(first, given))?.code).toMatchObject({ text: null, isPromotion: true });
    const code = await readCode(first, given);
    expect(await readCode(first, given)).toBe(code);
    expect(await claimById(first, given)).toMatchObject({ state: "ACTIVE" });
    value(await releaseClaim(first, { claim: given }));
    expect((await claimById(first, given))?.code?.text).toBeNull();
    const claim = await claimed(second, perk);
    // Before the job comes round: the old one is switched off first.
    const other = await readCode(second, claim);
    expect(other).not.toBe(code);
    expect([...(await liveAt(account)).values()]).toEqual([other]);
    expect(() => control.order(account, { amount: 5_000, code })).toThrow("invalid");
    expect(refusal(await showCode(first, { claim: given })).fact).toBe("over");
    expect((await lookAtStock()).differences).toEqual([]);
  });

  test("and runs out, is switched off by the job, also after Stripe refused to", async () => {
    const { account, perk } = await promoting(control, 2);
    const member = await newMember();
    const claim = await claimed(member, perk);
    const code = await readCode(member, claim);
    await lookAfterPromotions();
    await endClaim(claim, -1_000);
    await expireClaims();
    control.setFaults({ as: "broken", on: "POST /v1/promotion_codes", times: 12 });
    await lookAfterPromotions();
    expect([...(await liveAt(account)).values()]).toContain(code);
    control.setFaults();
    await lookAfterPromotions();
    const live = [...(await liveAt(account)).values()];
    expect(live).toHaveLength(2);
    expect(live).not.toContain(code);
  });

  test("that was not shown before its end goes on to the next as it is", async () => {
    const { perk, account } = await promoting(control, 1);
    await lookAfterPromotions();
    const [before] = (await liveAt(account)).values();
    const first = await newMember();
    value(await releaseClaim(first, { claim: await claimed(first, perk) }));
    const second = await newMember();
    expect(await readCode(second, await claimed(second, perk))).toBe(before);
  });

  test("is made then and there; while Stripe does not answer it is refused in words and nothing is lost", async () => {
    const { perk } = await promoting(control, 1);
    const member = await newMember();
    const claim = await claimed(member, perk);
    control.setFaults({ as: "broken", on: "POST /v1/promotion_codes", times: 9 });
    expect(refusal(await showCode(member, { claim })).fact).toBe("stripe_down");
    expect(await claimById(member, claim)).toMatchObject({ state: "ACTIVE", code: { text: null } });
    control.setFaults();
    const codes = await Promise.all(Array.from({ length: 6 }, () => readCode(member, claim)));
    expect(new Set(codes).size).toBe(1);
  });
});

describe("an account", () => {
  test("is made once, however many owners connect at once and however often an answer is lost", async () => {
    const brand = await newBrand("OWNER");
    control.setFaults({ as: "cut_after", on: "POST /v1/accounts" });
    const before = control.asked.length;
    for (const begun of await Promise.all(Array.from({ length: 4 }, () => connectStripe(brand.staff))))
      expect(value(begun).url).toContain("/setup/s/");
    const keys = control.asked.slice(before).filter(({ path }) => path === "/v1/accounts");
    expect(new Set(keys.map(({ key }) => key)).size).toBe(1);
    expect(await connectedOf(brand.staff.brandId)).toMatchObject({ state: "more" });
    control.onboard(await accountOf(brand));
    await control.settled();
    expect(await connectedOf(brand.staff.brandId)).toMatchObject({ state: "ready" });
    expect(refusal(await connectStripe(brand.staff))).toBe("connected_already");
  });

  test("that is taken back pauses its perks and says so; another one lets them go on with codes made anew", async () => {
    const { brand, account, perk } = await promoting(control, 2);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: brand.staff.userId } });
    await lookAfterPromotions();
    const member = await newMember();
    const claim = await claimed(member, perk);
    const code = await readCode(member, claim);
    control.deauthorize(account);
    await control.settled();
    await lookAfterPromotions();
    await lookAfterPromotions();
    expect(await saidTo(await newMember(), perk)).toMatch(/^This perk is paused/);
    expect(await connectedOf(brand.staff.brandId)).toMatchObject({
      state: "revoked",
      paused: [{ id: perk }],
    });
    expect(
      (await mailTo(email)).filter(({ subject }) => subject.includes("no longer connected")),
    ).toHaveLength(1);
    // What is claimed stays good.
    expect(await claimById(member, claim)).toMatchObject({ state: "ACTIVE", code: { text: code } });
    const anew = await connected(control, brand);
    expect(anew).not.toBe(account);
    await lookAfterPromotions();
    const live = [...(await liveAt(anew)).values()];
    expect(live).toHaveLength(2);
    expect(live).toContain(code);
    control.order(anew, { amount: 1_000, code });
    await control.settled();
    expect(await claimById(member, claim)).toMatchObject({ state: "REDEEMED" });
    expect(await saidTo(await newMember(), perk)).toBe("claimed");
    expect(await connectedOf(brand.staff.brandId)).toMatchObject({ state: "ready", paused: [] });
  });

  test("whose end nobody told is found when codes are to be made; a word of an end that is none changes nothing", async () => {
    const { brand, account, perk } = await promoting(control, 1);
    const [event] = control.events(account);
    control.drop(1, "account.application.deauthorized");
    control.deauthorize(account);
    await lookAfterPromotions();
    expect(await connectedOf(brand.staff.brandId)).toMatchObject({ state: "revoked" });
    const anew = await connected(control, brand);
    if (event) await control.send(event.id);
    expect(await accountOf(brand)).toBe(anew);
    expect(await saidTo(await newMember(), perk)).toBe("claimed");
  });
});

test("nothing is broken by any of it", async () => {
  expect(await brokenInvariants()).toEqual(nothingBroken);
});
