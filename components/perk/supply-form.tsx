import { KeptDraftFoot } from "@/components/perk/kept-draft-foot";
import { ModeFields } from "@/components/perk/mode-fields";
import { SupplyFields, type SupplyFormValues } from "@/components/perk/perk-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { KeepTyped } from "@/components/ui/keep-typed";
import { saveSupplyAction } from "@/lib/perk/actions";

/** How many of a draft there are, when, and in which order. */
export function SupplyForm({
  brand,
  perk,
  values,
}: {
  brand: string;
  perk: string;
  values: SupplyFormValues;
}) {
  return (
    <ActionForm action={saveSupplyAction} label="How many and when">
      <input type="hidden" name="brand" value={brand} />
      <input type="hidden" name="perk" value={perk} />
      <KeepTyped id={`${perk} supply`} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Card as="section">
          <h2 className="mb-4 text-xl">How many and when</h2>
          <div className="grid gap-5">
            <SupplyFields values={values} />
          </div>
        </Card>
        <Card as="section">
          <h2 className="mb-4 text-xl">In which order</h2>
          <div className="grid gap-5">
            <ModeFields values={values} />
          </div>
        </Card>
      </div>
      <KeptDraftFoot />
    </ActionForm>
  );
}
