import { expect, test } from "vitest";
import { newAdmin, newCampaign, newTeammate, perkInput } from "@/e2e/fixtures/brand";
import { newMember } from "@/e2e/fixtures/marketplace";
import { value } from "@/e2e/fixtures/result";
import { createCampaign } from "@/lib/campaign/create-campaign";
import { listCampaignNames, listCampaigns } from "@/lib/campaign/queries";
import { claimPerk } from "@/lib/claim/claim-perk";
import { claimShape } from "@/lib/claim/schema";
import { reviewPerk } from "@/lib/moderation/review-perk";
import { createPerk } from "@/lib/perk/create-perk";
import { perkDraft } from "@/lib/perk/queries";
import { submitPerk } from "@/lib/perk/submit-perk";

test("a perk's row tells its claims and its phase, from approval to sold out", async () => {
  const teammate = await newTeammate();
  const campaign = await newCampaign(teammate);
  const { perkId: perk } = value(
    await createPerk(teammate, perkInput(campaign, { kind: "EVENT", stock: 2, openPercent: 100 })),
  );
  const row = async () => (await listCampaigns(teammate.brandId))[0]?.perks[0];
  expect(await row()).toMatchObject({ status: "DRAFT", phase: null, claims: 0, review: null });
  value(await submitPerk(teammate, { perk }));
  value(await reviewPerk(await newAdmin(), { perk, version: 1, decision: "APPROVED", reason: "" }));
  const claim = async () =>
    value(await claimPerk(await newMember(), claimShape.parse({ perk, disclosure: "on" })));
  await claim();
  expect(await row()).toMatchObject({ status: "APPROVED", phase: "live", claims: 1, redeemed: 0 });
  expect((await perkDraft(teammate.brandId, perk))?.view).toMatchObject({
    left: { open: 1, gated: 0 },
    phase: "live",
  });
  await claim();
  expect(await row()).toMatchObject({ phase: "sold_out", claims: 2 });
});

test("a brand's campaigns are its own, the newest first", async () => {
  const teammate = await newTeammate();
  await newCampaign(await newTeammate());
  value(await createCampaign(teammate, { name: "First", currency: "EUR" }));
  value(await createCampaign(teammate, { name: "Second", currency: "EUR" }));
  expect((await listCampaigns(teammate.brandId)).map(({ name }) => name)).toEqual(["Second", "First"]);
  expect((await listCampaignNames(teammate.brandId)).map(({ name }) => name)).toEqual(["Second", "First"]);
});
