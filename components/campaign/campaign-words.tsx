import { type CampaignAt, CampaignFrame } from "@/components/campaign/campaign-frame";
import { PurposeField } from "@/components/campaign/purpose-field";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { KeepTyped } from "@/components/ui/keep-typed";
import { SubmitButton } from "@/components/ui/submit-button";
import { takesMoney } from "@/lib/billing/queries";
import { saveCampaignAction } from "@/lib/campaign/actions";
import { campaignLimits } from "@/lib/campaign/schema";

/** The first step of a campaign: its name, what it is for, and the currency that was chosen for it. */
export function CampaignWords({ place }: { place: CampaignAt }) {
  return (
    <CampaignFrame place={place} here="campaign">
      {(brand, { id, name, purpose, currency }) => (
        <ActionForm action={saveCampaignAction} label="Campaign" className="grid max-w-3xl gap-5">
          <input type="hidden" name="brand" value={brand} />
          <input type="hidden" name="campaign" value={id} />
          <KeepTyped id={`${id} campaign`} />
          <Card as="section">
            <h2 className="mb-4 text-xl">The campaign</h2>
            <div className="grid gap-5">
              <TextField
                name="name"
                label="Name"
                hint="Only your team and moderators read it."
                defaultValue={name}
                maxLength={campaignLimits.name}
              />
              <PurposeField value={purpose} />
              {takesMoney() && (
                <p className="text-sm leading-6">
                  Its money is in <strong>{currency}</strong>. That stays.
                </p>
              )}
            </div>
          </Card>
          <div>
            <SubmitButton pending="Saving …">Save and go on</SubmitButton>
          </div>
        </ActionForm>
      )}
    </CampaignFrame>
  );
}
