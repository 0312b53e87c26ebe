import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { BrandHeader } from "@/components/brand/brand-header";
import { type CampaignPlace, CampaignSteps } from "@/components/campaign/campaign-steps";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireTeammate, type Teammate } from "@/lib/account/gate";
import { duplicateCampaignAction } from "@/lib/campaign/actions";
import { type CampaignDraft, campaignDraft } from "@/lib/campaign/draft-queries";

export type CampaignAt = Promise<{ brand: string; campaign: string }>;

/** One step of a campaign within the head that all of them have; `children` get whose it is and what it holds. */
export async function CampaignFrame({
  place,
  here,
  children,
}: {
  place: CampaignAt;
  here: CampaignPlace;
  children: (brand: string, campaign: CampaignDraft, teammate: Teammate) => ReactNode;
}) {
  const { brand, campaign: id } = await place;
  const path = here === "campaign" ? "" : `/${here}`;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/campaigns/${id}${path}`);
  const campaign = await campaignDraft(teammate.brandId, id);
  if (!campaign) notFound();
  return (
    <>
      <BrandHeader
        teammate={teammate}
        here="campaigns"
        title={campaign.name}
        actions={
          <ActionForm action={duplicateCampaignAction} label="Copy the campaign">
            <input type="hidden" name="brand" value={brand} />
            <input type="hidden" name="campaign" value={campaign.id} />
            <SubmitButton look="secondary">Copy the campaign</SubmitButton>
          </ActionForm>
        }
      />
      <CampaignSteps brand={brand} campaign={campaign} here={here} />
      {campaign.ended && (
        <div className="mb-6">
          <Notice>This campaign has ended. To offer something similar again, copy it.</Notice>
        </div>
      )}
      {children(brand, campaign, teammate)}
    </>
  );
}
