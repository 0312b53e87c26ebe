import { BrandHeader } from "@/components/brand/brand-header";
import { newPerkValues } from "@/components/perk/form-values";
import { PerkForm } from "@/components/perk/perk-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireTeammate } from "@/lib/account/gate";
import { listCampaignNames } from "@/lib/campaign/queries";

/** The form of a new perk; a picture is added to the draft that it makes. */
export async function NewPerk({
  slug,
  campaign,
}: {
  slug: Promise<string>;
  campaign: Promise<string | undefined>;
}) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/perks/new`);
  const [campaigns, asked] = await Promise.all([listCampaignNames(teammate.brandId), campaign]);
  const chosen = campaigns.find(({ id }) => id === asked) ?? campaigns[0];
  return (
    <>
      <BrandHeader teammate={teammate} here="campaigns" title="New perk" />
      {chosen ? (
        <PerkForm brand={brand} brandId={teammate.brandId} values={newPerkValues(chosen.id, new Date())} />
      ) : (
        <EmptyState
          title="A perk belongs to a campaign"
          action={
            <ButtonLink href={`/brand/${brand}/campaigns/new`} look="primary">
              New campaign
            </ButtonLink>
          }
        >
          Create the campaign first; then you write its first perk.
        </EmptyState>
      )}
    </>
  );
}
