import type { Route } from "next";
import { type CampaignAt, CampaignFrame } from "@/components/campaign/campaign-frame";
import { PreviewFrame } from "@/components/campaign/preview-frame";
import { LackList } from "@/components/perk/lack-list";
import { PerkPreview } from "@/components/perk/perk-preview";
import { StatusBadge } from "@/components/perk/status-badge";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BrandId } from "@/lib/account/gate";
import { submitCampaignAction } from "@/lib/campaign/actions";
import type { CampaignDraft, DraftPerk } from "@/lib/campaign/draft-queries";
import { perkDraft } from "@/lib/perk/queries";
import { mayMove } from "@/lib/perk/status";

const perksText = (count: number) => `${count} ${count === 1 ? "perk" : "perks"}`;

async function OnePreview({ brand, brandId, perk }: { brand: string; brandId: BrandId; perk: DraftPerk }) {
  const draft = await perkDraft(brandId, perk.id);
  if (!draft) return null;
  return (
    <section className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="min-w-0 text-2xl wrap-anywhere">{perk.title}</h2>
        <StatusBadge status={draft.status} phase={draft.view.phase} />
      </div>
      {mayMove(perk.status, "submit") && <LackList brand={brand} perk={perk.id} lacks={perk.lacks} />}
      <PreviewFrame>
        <PerkPreview perk={draft.view} />
      </PreviewFrame>
    </section>
  );
}

/** The hand-in of everything that is ready. */
function HandIn({ brand, campaign }: { brand: string; campaign: CampaignDraft }) {
  const open = campaign.perks.filter(({ status }) => mayMove(status, "submit"));
  const ready = open.filter(({ lacks }) => lacks.length === 0).length;
  if (campaign.ended || open.length === 0) return null;
  return (
    <ActionForm action={submitCampaignAction} label="Hand in for review">
      <input type="hidden" name="brand" value={brand} />
      <input type="hidden" name="campaign" value={campaign.id} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton pending="Handing in …">Hand in for review</SubmitButton>
        <p className="text-muted max-w-prose text-sm leading-6">
          {ready === open.length
            ? `${perksText(ready)} will be handed in, as saved last and shown below. `
            : `${ready} of ${perksText(open.length)} can be handed in; what the others lack stands below. `}
          Members see a perk once a moderator approved it.
        </p>
      </div>
    </ActionForm>
  );
}

/** The last step of a campaign: its perks as members will see them, and handing them in. */
export function CampaignPreview({ place, handed }: { place: CampaignAt; handed: Promise<string | null> }) {
  return (
    <CampaignFrame place={place} here="preview">
      {(brand, campaign, { brandId }) =>
        campaign.perks.length === 0 ? (
          <EmptyState
            title="Nothing to look at yet"
            action={
              <ButtonLink href={`/brand/${brand}/perks/new?campaign=${campaign.id}` as Route} look="primary">
                Add a perk
              </ButtonLink>
            }
          >
            Write a perk first; here it stands as a member will see it.
          </EmptyState>
        ) : (
          <div className="grid grid-cols-1 gap-8">
            <HandedIn handed={handed} />
            <HandIn brand={brand} campaign={campaign} />
            {campaign.perks.map((perk) => (
              <OnePreview key={perk.id} brand={brand} brandId={brandId} perk={perk} />
            ))}
          </div>
        )
      }
    </CampaignFrame>
  );
}

async function HandedIn({ handed }: { handed: Promise<string | null> }) {
  const count = Number(await handed);
  if (!Number.isInteger(count) || count < 1) return null;
  return (
    <Notice tone="success" status>
      {perksText(count)} {count === 1 ? "is" : "are"} in review. You hear of each as soon as a moderator
      decided.
    </Notice>
  );
}
