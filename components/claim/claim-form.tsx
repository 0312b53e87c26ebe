import { AskedFields } from "@/components/claim/asked-fields";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice";
import { SubmitButton } from "@/components/ui/submit-button";
import { claimPerkAction } from "@/lib/claim/actions";
import type { AskingPerk } from "@/lib/claim/asked";
import { disclosureOf } from "@/lib/claim/disclosure";

/** Claims a perk, once its disclosure is agreed to and what its kind asks for is told. */
export function ClaimForm({
  perkId,
  brandName,
  asking,
}: {
  perkId: string;
  brandName: string;
  asking: AskingPerk;
}) {
  return (
    <ActionForm action={claimPerkAction} label="Claim this perk" className="grid gap-4">
      <input type="hidden" name="perk" value={perkId} />
      <AskedFields asking={asking} />
      <CheckboxField name="disclosure">
        I agree: <q>{disclosureOf(brandName)}</q>
      </CheckboxField>
      <SubmitButton wide pending="Claiming …">
        Claim it
      </SubmitButton>
    </ActionForm>
  );
}
