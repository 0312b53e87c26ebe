import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice";
import { SubmitButton } from "@/components/ui/submit-button";
import { claimPerkAction } from "@/lib/claim/actions";
import { disclosureOf } from "@/lib/claim/disclosure";

/** Claims a perk, once its disclosure is agreed to. */
export function ClaimForm({ perkId, brandName }: { perkId: string; brandName: string }) {
  return (
    <ActionForm action={claimPerkAction} label="Claim this perk" className="grid gap-4">
      <input type="hidden" name="perk" value={perkId} />
      <CheckboxField name="disclosure">
        I agree: <q>{disclosureOf(brandName)}</q>
      </CheckboxField>
      <SubmitButton wide pending="Claiming …">
        Claim it
      </SubmitButton>
    </ActionForm>
  );
}
