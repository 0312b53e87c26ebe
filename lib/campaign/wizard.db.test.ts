import { describe, expect, test } from "vitest";
import { newCampaign, newTeammate, perkInput } from "@/e2e/fixtures/brand";
import { refusal, value } from "@/e2e/fixtures/result";
import { campaignDraft } from "@/lib/campaign/draft-queries";
import { duplicateCampaign } from "@/lib/campaign/duplicate-campaign";
import { saveCampaign } from "@/lib/campaign/save-campaign";
import { submitCampaignSentence } from "@/lib/campaign/sentences";
import { submitCampaign } from "@/lib/campaign/submit-campaign";
import { db } from "@/lib/db";
import { createPerk } from "@/lib/perk/create-perk";
import type { PerkInput } from "@/lib/perk/schema";

async function withPerks(...perks: Partial<PerkInput>[]) {
  const teammate = await newTeammate();
  const campaign = await newCampaign(teammate);
  const ids: string[] = [];
  for (const changes of perks)
    ids.push(value(await createPerk(teammate, perkInput(campaign, changes))).perkId);
  return { teammate, campaign, ids };
}

test("a campaign's words are saved, and a stranger's stay as they are", async () => {
  const { teammate, campaign } = await withPerks();
  const words = { campaign, name: "Night trains", purpose: "People meet the lounge." };
  value(await saveCampaign(teammate, words));
  expect(await campaignDraft(teammate.brandId, campaign)).toMatchObject({ name: "Night trains", perks: [] });
  const stranger = await newTeammate("OWNER");
  expect(refusal(await saveCampaign(stranger, { ...words, name: "Mine" }))).toBe("unknown_campaign");
  expect(await campaignDraft(stranger.brandId, campaign)).toBeNull();
  expect((await campaignDraft(teammate.brandId, campaign))?.name).toBe("Night trains");
});

describe("handing in", () => {
  test("takes what is ready and keeps what is not", async () => {
    const { teammate, campaign } = await withPerks(
      {},
      { title: "Not yet", terms: "" },
      { title: "Also ready" },
    );
    const before = await campaignDraft(teammate.brandId, campaign);
    expect(before?.perks.map(({ lacks }) => lacks)).toEqual([[], ["terms_missing"], []]);
    expect(value(await submitCampaign(teammate, { campaign }))).toMatchObject({ submitted: 2, kept: 1 });
    const after = await campaignDraft(teammate.brandId, campaign);
    expect(after?.perks.map(({ status }) => status)).toEqual(["SUBMITTED", "DRAFT", "SUBMITTED"]);
    expect(submitCampaignSentence(refusal(await submitCampaign(teammate, { campaign })))).toBe(
      "Not yet: Not ready for review yet. Write the terms, in at least 20 characters.",
    );
  });

  test("twenty clicks at once hand each perk in once", async () => {
    const { teammate, campaign } = await withPerks({}, {}, {});
    await Promise.all(Array.from({ length: 20 }, () => submitCampaign(teammate, { campaign })));
    expect(await db.submission.count({ where: { perk: { campaignId: campaign } } })).toBe(3);
  });

  test("an ended campaign, an empty one and a stranger's hand nothing in", async () => {
    const { teammate, campaign } = await withPerks({});
    expect(refusal(await submitCampaign(await newTeammate("OWNER"), { campaign })).fact).toBe(
      "unknown_campaign",
    );
    await db.campaign.update({ where: { id: campaign }, data: { endedAt: new Date() } });
    expect(refusal(await submitCampaign(teammate, { campaign })).fact).toBe("campaign_ended");
    const empty = await newCampaign(teammate);
    expect(refusal(await submitCampaign(teammate, { campaign: empty })).fact).toBe("nothing_to_submit");
    expect(await db.submission.count({ where: { perk: { campaignId: campaign } } })).toBe(0);
  });
});

describe("a copy of a campaign", () => {
  test("has the same words and perks, all of them drafts, and nothing that became of the first", async () => {
    const { teammate, campaign, ids } = await withPerks({ gateScore: 40 }, { title: "The second", stock: 3 });
    value(await saveCampaign(teammate, { campaign, name: "Night trains", purpose: "Why not." }));
    value(await submitCampaign(teammate, { campaign }));
    await db.perk.updateMany({
      where: { id: ids[1] ?? "" },
      data: {
        status: "APPROVED",
        feeCents: 70,
        codeSource: "GENERATED",
        codePattern: "TEA-####-####-####-*",
      },
    });
    const copy = value(await duplicateCampaign(teammate, { campaign }));
    const draft = await campaignDraft(teammate.brandId, copy.campaignId);
    expect(draft).toMatchObject({ name: "Night trains (copy)", purpose: "Why not.", currency: "EUR" });
    expect(draft?.perks).toMatchObject([
      { status: "DRAFT", title: "An evening in the lounge", feeCents: 0 },
      { status: "DRAFT", title: "The second", stock: 3, feeCents: 0 },
    ]);
    const copied = await db.perk.findMany({ where: { campaignId: copy.campaignId }, orderBy: { id: "asc" } });
    expect(copied.map(({ version, gateScore }) => [version, gateScore])).toEqual([
      [0, 40],
      [0, null],
    ]);
    const none = { where: { perkId: { in: copied.map(({ id }) => id) } } };
    expect(await Promise.all([db.code.count(none), db.claim.count(none), db.submission.count(none)])).toEqual(
      [0, 0, 0],
    );
    expect(await db.ledgerEntry.count({ where: { campaignId: copy.campaignId } })).toBe(0);
  });

  test("of a long name still fits; a stranger's cannot be had", async () => {
    const { teammate, campaign } = await withPerks();
    value(await saveCampaign(teammate, { campaign, name: "n".repeat(80), purpose: "" }));
    const { campaignId } = value(await duplicateCampaign(teammate, { campaign }));
    expect((await campaignDraft(teammate.brandId, campaignId))?.name).toBe(`${"n".repeat(73)} (copy)`);
    expect(refusal(await duplicateCampaign(await newTeammate("OWNER"), { campaign }))).toBe(
      "unknown_campaign",
    );
  });
});
