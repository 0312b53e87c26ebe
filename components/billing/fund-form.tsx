import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { fundCampaignAction } from "@/lib/billing/actions";

/** The form by which an owner pays into a campaign, on Stripe's page. */
export function FundForm({
  brand,
  campaign,
  name,
  currency,
}: {
  brand: string;
  campaign: string;
  name: string;
  currency: string;
}) {
  return (
    <ActionForm
      action={fundCampaignAction}
      label={`Add money to ${name}`}
      className="grid max-w-xl items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <input type="hidden" name="brand" value={brand} />
      <input type="hidden" name="campaign" value={campaign} />
      <div>
        <TextField
          name="amount"
          label={`Amount in ${currency}`}
          hint="You pay on Stripe's page. What is not spent comes back to the same card."
          inputMode="decimal"
          autoComplete="off"
        />
      </div>
      <div>
        <SubmitButton pending="Going to Stripe …">Add money</SubmitButton>
      </div>
    </ActionForm>
  );
}
