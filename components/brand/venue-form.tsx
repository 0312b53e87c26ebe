import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { addVenueAction } from "@/lib/brand/actions";
import { countries, timeZones } from "@/lib/brand/places";

/** The form of a new venue. */
export function VenueForm({ brand }: { brand: string }) {
  const choose = { value: "", label: "Choose …" };
  return (
    <ActionForm action={addVenueAction} label="New venue" done="The venue was added.">
      <input type="hidden" name="brand" value={brand} />
      <TextField name="name" label="Name" hint="As guests know it: Lounge 3, Terminal 1." maxLength={80} />
      <TextField name="address" label="Street and number" maxLength={160} autoComplete="street-address" />
      <TextField name="city" label="City" maxLength={80} autoComplete="address-level2" />
      <SelectField name="country" label="Country" options={[choose, ...countries()]} />
      <SelectField
        name="timeZone"
        label="Time zone"
        hint="The times of perks that are used here are read on this clock."
        options={[choose, ...timeZones()]}
      />
      <div>
        <SubmitButton>Add the venue</SubmitButton>
      </div>
    </ActionForm>
  );
}
