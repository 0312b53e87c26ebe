import { GateFields } from "@/components/perk/gate-fields";
import { ModeFields } from "@/components/perk/mode-fields";
import { type PerkFormValues, PerkOfferFields, PerkSupplyFields } from "@/components/perk/perk-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BrandId } from "@/lib/account/gate";
import { listVenues } from "@/lib/brand/queries";
import { listCampaignNames } from "@/lib/campaign/queries";
import { savePerkAction } from "@/lib/perk/actions";

/** The form of a perk, new (without `perk`) or a draft. */
export async function PerkForm({
  brand,
  brandId,
  perk,
  values,
}: {
  brand: string;
  brandId: BrandId;
  perk?: string;
  values: PerkFormValues;
}) {
  const [campaigns, venues] = await Promise.all([listCampaignNames(brandId), listVenues(brandId)]);
  return (
    <ActionForm action={savePerkAction} label="Perk">
      <input type="hidden" name="brand" value={brand} />
      {perk && <input type="hidden" name="perk" value={perk} />}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          <Card as="section">
            <h2 className="mb-4 text-xl">What it is</h2>
            <div className="grid gap-5">
              <PerkOfferFields
                values={values}
                campaigns={campaigns.map(({ id, name }) => ({ id, label: name }))}
                venues={venues.map(({ id, name, city, timeZone }) => ({
                  id,
                  label: `${name}, ${city} (${timeZone.replaceAll("_", " ")})`,
                }))}
              />
            </div>
          </Card>
          <Card as="section">
            <h2 className="mb-4 text-xl">For whom</h2>
            <div className="grid gap-5">
              <GateFields values={values} />
            </div>
          </Card>
        </div>
        <Card as="section">
          <h2 className="mb-4 text-xl">How many, when, in which order</h2>
          <div className="grid gap-5">
            <PerkSupplyFields values={values} />
            <ModeFields values={values} />
          </div>
        </Card>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton pending="Saving …">Save the draft</SubmitButton>
        <p className="text-muted text-sm">Only your team sees a draft.</p>
      </div>
    </ActionForm>
  );
}
