import { AudienceCard } from "@/components/audience/audience-card";
import { GateFields, type WhomFormValues } from "@/components/perk/gate-fields";
import { KeptDraftFoot } from "@/components/perk/kept-draft-foot";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { KeepTyped } from "@/components/ui/keep-typed";
import { saveWhomAction } from "@/lib/perk/actions";

/** For whom a draft is: its gates, with how many members pass them beside. */
export function WhomForm({ brand, perk, values }: { brand: string; perk: string; values: WhomFormValues }) {
  return (
    <ActionForm action={saveWhomAction} label="For whom">
      <input type="hidden" name="brand" value={brand} />
      <input type="hidden" name="perk" value={perk} />
      <KeepTyped id={`${perk} whom`} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Card as="section">
          <h2 className="mb-4 text-xl">For whom</h2>
          <div className="grid gap-5">
            <GateFields values={values} />
          </div>
        </Card>
        <AudienceCard brand={brand} perk={perk} />
      </div>
      <KeptDraftFoot />
    </ActionForm>
  );
}
