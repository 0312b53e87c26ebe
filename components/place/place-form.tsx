import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { countries } from "@/lib/brand/places";
import { sayPlaceAction } from "@/lib/place/actions";

/** Saying where one is. */
export function PlaceForm() {
  return (
    <ActionForm action={sayPlaceAction} label="Where you are" done="Kept.">
      <SelectField
        name="country"
        label="Country"
        options={[{ value: "", label: "Choose …" }, ...countries()]}
      />
      <TextField
        name="city"
        label="City"
        hint="The city where you are mostly, or the nearest large one. Where several are called so, add the region: Springfield, Illinois."
        maxLength={100}
        autoComplete="off"
      />
      <div>
        <SubmitButton pending="Keeping …">Keep it</SubmitButton>
      </div>
    </ActionForm>
  );
}
