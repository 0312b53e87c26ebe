import { KeptDraftFoot } from "@/components/perk/kept-draft-foot";
import { OfferFields, type OfferFormValues } from "@/components/perk/perk-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { KeepTyped } from "@/components/ui/keep-typed";
import type { BrandId } from "@/lib/account/gate";
import { saveOfferAction } from "@/lib/perk/actions";
import { listVenues } from "@/lib/venue/queries";

/** What a perk is: of a new one (without `perk`), or of a draft. */
export async function OfferForm({
  brand,
  brandId,
  campaign,
  perk,
  values,
}: {
  brand: string;
  brandId: BrandId;
  campaign: string;
  perk?: string;
  values: OfferFormValues;
}) {
  const venues = await listVenues(brandId);
  return (
    <ActionForm action={saveOfferAction} label="What it is" className="grid max-w-3xl gap-5">
      <input type="hidden" name="brand" value={brand} />
      <input type="hidden" name="campaign" value={campaign} />
      {perk && <input type="hidden" name="perk" value={perk} />}
      <KeepTyped id={perk ? `${perk} offer` : `${campaign} new perk`} />
      <Card as="section">
        <h2 className="mb-4 text-xl">What it is</h2>
        <div className="grid gap-5">
          <OfferFields
            values={values}
            venues={venues.map(({ id, name, city, timeZone }) => ({
              id,
              label: `${name}, ${city} (${timeZone.replaceAll("_", " ")})`,
            }))}
          />
        </div>
      </Card>
      <KeptDraftFoot />
    </ActionForm>
  );
}
