import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { VenueFields } from "@/components/venue/venue-fields";
import { addVenueAction } from "@/lib/venue/actions";

/** The form of a new venue. */
export function VenueForm({ brand }: { brand: string }) {
  return (
    <ActionForm
      action={addVenueAction}
      label="New venue"
      done="The venue was added. Say when it is open, and put its pin in the right place, by its Edit."
    >
      <input type="hidden" name="brand" value={brand} />
      <VenueFields />
      <div>
        <SubmitButton>Add the venue</SubmitButton>
      </div>
    </ActionForm>
  );
}
