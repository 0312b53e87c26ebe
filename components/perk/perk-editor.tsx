import { notFound } from "next/navigation";
import { BrandHeader } from "@/components/brand/brand-header";
import { CampaignSteps } from "@/components/campaign/campaign-steps";
import { offerValues } from "@/components/perk/form-values";
import { OfferForm } from "@/components/perk/offer-form";
import { PerkHistory } from "@/components/perk/perk-history";
import { PerkMoves } from "@/components/perk/perk-moves";
import { PerkPreview } from "@/components/perk/perk-preview";
import { PerkState } from "@/components/perk/perk-state";
import { PictureForm } from "@/components/perk/picture-form";
import { StatusBadge } from "@/components/perk/status-badge";
import { StockForm } from "@/components/perk/stock-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireTeammate } from "@/lib/account/gate";
import { campaignDraft } from "@/lib/campaign/draft-queries";
import { mayHaveCodes } from "@/lib/code/kinds";
import { perkDraft } from "@/lib/perk/queries";
import { mayMove } from "@/lib/perk/status";

/** A perk for the brand that posts it: what it is while it may change, how members see it after that, what moderators said. */
export async function PerkEditor({ place }: { place: Promise<{ brand: string; perk: string }> }) {
  const { brand, perk } = await place;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/perks/${perk}`);
  const draft = await perkDraft(teammate.brandId, perk);
  const campaign = draft && (await campaignDraft(teammate.brandId, draft.campaignId));
  if (!campaign) notFound();
  const { view, status, history } = draft;
  const editable = mayMove(status, "edit");
  return (
    <>
      <BrandHeader
        teammate={teammate}
        here="campaigns"
        title={view.title}
        actions={
          <>
            {mayHaveCodes(view.kind) && (
              <ButtonLink href={`/brand/${brand}/perks/${view.id}/codes`}>Codes</ButtonLink>
            )}
            <PerkMoves brand={brand} perk={view.id} status={status} />
          </>
        }
      />
      <CampaignSteps brand={brand} campaign={campaign} here="perks" perk={{ id: view.id, step: "offer" }} />
      <div className="grid grid-cols-1 gap-8">
        <div className="grid gap-4">
          <div>
            <StatusBadge status={status} phase={view.phase} />
          </div>
          {status === "APPROVED" && view.paused && (
            <Notice tone="warning" title="Paused">
              {view.codeSource === "PROMOTION"
                ? "Nobody can claim it while no Stripe account of yours takes payments, or while a payment of its campaign is disputed. An owner sees under Money which it is and what to do. Claims that were made stay good."
                : "Nobody can claim it while a payment of its campaign is disputed with the bank. Claims that were made stay good."}
            </Notice>
          )}
          <PerkState brand={brand} draft={draft} />
        </div>
        {status === "APPROVED" && <StockForm brand={brand} perk={view} />}
        {editable ? (
          <>
            <OfferForm
              brand={brand}
              brandId={teammate.brandId}
              campaign={campaign.id}
              perk={view.id}
              values={offerValues(draft.input)}
            />
            <PictureForm brand={brand} perk={view} />
          </>
        ) : (
          <section className="grid gap-4">
            <h2 className="text-2xl">As a member sees it</h2>
            <PerkPreview perk={view} />
          </section>
        )}
        {history.length > 0 && (
          <Card as="section">
            <h2 className="mb-1 text-xl">Reviews</h2>
            <PerkHistory history={history} status={status} />
          </Card>
        )}
      </div>
    </>
  );
}
