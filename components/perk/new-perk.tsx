import { redirect } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { CampaignSteps } from "@/components/campaign/campaign-steps";
import { newOfferValues } from "@/components/perk/form-values";
import { OfferForm } from "@/components/perk/offer-form";
import { requireTeammate } from "@/lib/account/gate";
import { campaignDraft } from "@/lib/campaign/draft-queries";

/** The first step of a new perk, in the campaign that the address names. */
export async function NewPerk({
  slug,
  campaign: asked,
}: {
  slug: Promise<string>;
  campaign: Promise<string | undefined>;
}) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/perks/new`);
  const campaign = await campaignDraft(teammate.brandId, (await asked) ?? "");
  // A perk belongs to a campaign: without one it is chosen, or begun, first.
  if (!campaign) redirect(`/brand/${brand}`);
  return (
    <>
      <BrandHeader teammate={teammate} here="campaigns" title="New perk" />
      <CampaignSteps brand={brand} campaign={campaign} here="perks" />
      <OfferForm
        brand={brand}
        brandId={teammate.brandId}
        campaign={campaign.id}
        values={newOfferValues(campaign.currency)}
      />
    </>
  );
}
