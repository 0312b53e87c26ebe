import { DiscountFields } from "@/components/code/discount-fields";
import { PatternField } from "@/components/code/pattern-field";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { setCodesAction } from "@/lib/code/actions";
import type { PoolView } from "@/lib/code/queries";
import { longestHelp } from "@/lib/code/schema";

const everySource = [
  { value: "NONE", label: "No codes", hint: "Members show a pass, and your staff scan it." },
  {
    value: "IMPORTED",
    label: "Codes of your own",
    hint: "You bring a file from your shop. The stock is as many as it has.",
  },
  {
    value: "GENERATED",
    label: "Codes that Laurel makes",
    hint: "After a pattern, one for each unit, when the perk is approved. You give them to your shop.",
  },
  {
    value: "PROMOTION",
    label: "Promotion codes in your own shop",
    hint: "Laurel makes them on your Stripe account, one for each unit, and hears of each order.",
  },
];

/** Where a perk's codes come from and how one is used. */
export function CodeForm({
  brand,
  pool,
  withStripe,
}: {
  brand: string;
  pool: PoolView;
  /** Whether promotion codes can be made at all. */
  withStripe: boolean;
}) {
  const sources = everySource.filter(({ value }) => withStripe || value !== "PROMOTION");
  return (
    <ActionForm action={setCodesAction} done="Saved.">
      <input type="hidden" name="brand" value={brand} />
      <input type="hidden" name="perk" value={pool.perkId} />
      <RadioGroup name="source" label="Source" options={sources} defaultValue={pool.source} />
      <PatternField initial={pool.pattern ?? ""} />
      {withStripe && <DiscountFields discount={pool.discount} />}
      <TextArea
        name="help"
        label="Where and how a code is used"
        hint="Members read it beside their code, as in: Type it at checkout on shop.example, once, by March."
        defaultValue={pool.help}
        maxLength={longestHelp}
        optional
      />
      <div>
        <SubmitButton pending="Saving …">Save</SubmitButton>
      </div>
    </ActionForm>
  );
}
