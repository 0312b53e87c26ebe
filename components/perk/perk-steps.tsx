import { notFound, redirect } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { CampaignSteps } from "@/components/campaign/campaign-steps";
import { supplyValues, whomValues } from "@/components/perk/form-values";
import { SupplyForm } from "@/components/perk/supply-form";
import { WhomForm } from "@/components/perk/whom-form";
import { requireTeammate } from "@/lib/account/gate";
import { campaignDraft } from "@/lib/campaign/draft-queries";
import { perkDraft } from "@/lib/perk/queries";
import { mayMove } from "@/lib/perk/status";

type Place = Promise<{ brand: string; perk: string }>;

async function openDraft(place: Place, step: "whom" | "supply") {
  const { brand, perk } = await place;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/perks/${perk}/${step}`);
  const draft = await perkDraft(teammate.brandId, perk);
  const campaign = draft && (await campaignDraft(teammate.brandId, draft.campaignId));
  if (!campaign) notFound();
  if (!mayMove(draft.status, "edit")) redirect(`/brand/${brand}/perks/${draft.view.id}`);
  const head = (
    <>
      <BrandHeader teammate={teammate} here="campaigns" title={draft.view.title} />
      <CampaignSteps brand={brand} campaign={campaign} here="perks" perk={{ id: draft.view.id, step }} />
    </>
  );
  return { brand, perk: draft.view.id, draft, head };
}

/** The second step of a draft: for whom it is. */
export async function WhomStep({ place }: { place: Place }) {
  const { brand, perk, draft, head } = await openDraft(place, "whom");
  return (
    <>
      {head}
      <WhomForm brand={brand} perk={perk} values={whomValues(draft.input)} />
    </>
  );
}

/** The third step of a draft: how many there are and when. */
export async function SupplyStep({ place }: { place: Place }) {
  const { brand, perk, draft, head } = await openDraft(place, "supply");
  return (
    <>
      {head}
      <SupplyForm brand={brand} perk={perk} values={supplyValues(draft.input)} />
    </>
  );
}
