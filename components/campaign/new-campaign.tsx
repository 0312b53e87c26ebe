import { BrandHeader } from "@/components/brand/brand-header";
import { PurposeField } from "@/components/campaign/purpose-field";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireTeammate } from "@/lib/account/gate";
import { currencies } from "@/lib/billing/fee";
import { takesMoney } from "@/lib/billing/queries";
import { createCampaignAction } from "@/lib/campaign/actions";
import { campaignLimits } from "@/lib/campaign/schema";

/** The form of a new campaign. */
export async function NewCampaign({ slug }: { slug: Promise<string> }) {
  const brand = await slug;
  const teammate = await requireTeammate(brand, "EDITOR", `/brand/${brand}/campaigns/new`);
  return (
    <>
      <BrandHeader teammate={teammate} here="campaigns" title="New campaign" />
      <div className="max-w-xl">
        <Card>
          <ActionForm action={createCampaignAction} label="New campaign">
            <input type="hidden" name="brand" value={brand} />
            <TextField
              name="name"
              label="Name"
              hint="Only your team and moderators read it. Perks of one campaign are counted together."
              maxLength={campaignLimits.name}
            />
            <PurposeField />
            {takesMoney() ? (
              <SelectField
                name="currency"
                label="Currency of its money"
                hint="In which you pay for what is redeemed. It stays."
                options={currencies.map((value) => ({ value, label: value }))}
              />
            ) : (
              <input type="hidden" name="currency" value={currencies[0]} />
            )}
            <div>
              <SubmitButton>Create it and write its first perk</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      </div>
    </>
  );
}
