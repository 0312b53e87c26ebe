import { describe, expect, test } from "vitest";
import { newAdmin, newCampaign, newTeammate, perkInput } from "@/e2e/fixtures/brand";
import { claim } from "@/e2e/fixtures/claimed";
import { wordOf } from "@/e2e/fixtures/lines";
import { newBrand, newMember, newPerk } from "@/e2e/fixtures/marketplace";
import { refusal, value } from "@/e2e/fixtures/result";
import { perkById } from "@/lib/claim/perk-queries";
import { db } from "@/lib/db";
import { lotteryOf } from "@/lib/lottery/queries";
import { perkForReview } from "@/lib/moderation/queries";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { createPerk } from "@/lib/perk/create-perk";
import { duplicatePerk } from "@/lib/perk/duplicate-perk";
import { perkDraft } from "@/lib/perk/queries";
import type { PerkInput } from "@/lib/perk/schema";
import { submitPerk } from "@/lib/perk/submit-perk";
import { packedWaves } from "@/lib/perk/waves";

const hourMs = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString().slice(0, 16);

async function saved(changes: Partial<PerkInput>) {
  const teammate = await newTeammate();
  const input = perkInput(await newCampaign(teammate), changes);
  return { teammate, answer: await createPerk(teammate, input) };
}

const approve = async (perk: string) =>
  reviewPerk(await newAdmin(), { perk, version: 1, decision: "APPROVED", reason: "" });

describe("a draft with more than a score", () => {
  test("keeps its gates, shows them to its moderator, and copies with them", async () => {
    const { teammate, answer } = await saved({
      ...{ gateTopic: "tea", gateTopicScore: 30, gateMemberDays: 14 },
      ...{ gatePlaceKind: "NEAR", gateKm: 80, gateCity: "Nairobi", gateCountry: "KE" },
    });
    const { perkId } = value(answer);
    const gates = {
      ...{ gateTopic: { topic: "tea", score: 30 }, gateMemberDays: 14 },
      gatePlace: { near: expect.objectContaining({ name: "Nairobi", country: "KE" }), km: 80 },
    };
    expect((await perkDraft(teammate.brandId, perkId))?.view).toMatchObject(gates);
    value(await submitPerk(teammate, { perk: perkId }));
    expect((await perkForReview(await newAdmin(), perkId))?.perk).toMatchObject(gates);
    const copy = value(await duplicatePerk(teammate, { perk: perkId }));
    expect((await perkDraft(teammate.brandId, copy.perkId))?.view).toMatchObject(gates);
  });

  test.each<[string, Partial<PerkInput>]>([
    ["place_without_city", { gatePlaceKind: "NEAR", gateKm: 5 }],
    ["unknown_city", { gatePlaceKind: "NEAR", gateKm: 5, gateCity: "Atlantis", gateCountry: "PT" }],
    ["many_cities", { gatePlaceKind: "NEAR", gateKm: 5, gateCity: "Springfield", gateCountry: "US" }],
    ["waves_need_gate", { mode: "WAVES", wave1At: inHours(4), wave1Gate: 30 }],
    ["waves_not_lower", { mode: "WAVES", gateScore: 30, wave1At: inHours(4), wave1Gate: 30 }],
    ["draw_outside", { mode: "LOTTERY", draws: inHours(24 * 8) }],
  ])("is refused with %s", async (fact, changes) => {
    expect(refusal((await saved(changes)).answer)).toMatchObject({ fact });
  });
});

describe("a lottery", () => {
  const draws = { mode: "LOTTERY" as const, draws: inHours(24) };

  test("has its secret from the approval on, and no sooner", async () => {
    const { teammate, answer } = await saved(draws);
    const { perkId: perk } = value(answer);
    value(await submitPerk(teammate, { perk }));
    expect(await lotteryOf(null, perk)).toBeNull();
    value(await approve(perk));
    expect((await lotteryOf(null, perk))?.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await perkById(null, perk))?.refusal?.fact).toBe("drawn_first");
  });

  test("whose draw is over is neither handed in nor approved", async () => {
    const { teammate, answer } = await saved(draws);
    const { perkId: perk } = value(answer);
    const past = { where: { id: perk }, data: { drawAt: new Date(Date.now() - hourMs) } };
    await db.perk.update(past);
    expect(refusal(await submitPerk(teammate, { perk }))).toMatchObject({ lacks: ["draw_in_the_past"] });
    await db.perk.update({ where: { id: perk }, data: { drawAt: new Date(Date.now() + hourMs) } });
    value(await submitPerk(teammate, { perk }));
    await db.perk.update(past);
    expect(refusal(await approve(perk)).fact).toBe("drawn_meanwhile");
    expect(await db.draw.count({ where: { perkId: perk } })).toBe(0);
  });
});

test("waves: a score that is too low before the step is enough after it, and the claim keeps what was asked then", async () => {
  const step = (hours: number) => ({
    waves: packedWaves([{ from: new Date(Date.now() + hours * hourMs), gate: 50 }]),
  });
  const perk = await newPerk(await newBrand(), {
    ...{ stock: 3, gateScore: 70, closesAt: new Date(Date.now() + 5 * hourMs) },
    more: { mode: "WAVES", ...step(1) },
  });
  await db.$executeRaw`delete from unit where perk_id = ${perk}::uuid and pool = 'open'`;
  const member = await newMember(55);
  expect(wordOf(await claim(member, perk))).toBe("score_too_low");
  expect((await perkById(member, perk))?.refusal).toMatchObject({ gate: 70, distance: 15 });
  await db.perk.update({ where: { id: perk }, data: step(-0.5) });
  expect((await perkById(member, perk))?.perk).toMatchObject({
    gateScore: 50,
    waves: [{ gate: 70 }, { gate: 50 }],
  });
  const { claimId } = value(await claim(member, perk));
  expect(await db.claim.findUnique({ where: { id: claimId } })).toMatchObject({
    gateAsked: 50,
    gateScore: 55,
  });
  expect(wordOf(await claim(await newMember(49), perk))).toBe("score_too_low");
});
