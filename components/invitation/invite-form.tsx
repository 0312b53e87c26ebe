import { DutyFields, type VenueChoice } from "@/components/brand/duty-fields";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { inviteTeammateAction } from "@/lib/invitation/actions";

/** The form by which an owner invites somebody to the team. */
export function InviteForm({ brand, venues }: { brand: string; venues: readonly VenueChoice[] }) {
  return (
    <ActionForm action={inviteTeammateAction} label="Invitation">
      <input type="hidden" name="brand" value={brand} />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        hint="We mail them a link. Only whoever signs in with this address can accept."
        autoComplete="off"
      />
      <DutyFields venues={venues} />
      <div>
        <SubmitButton>Send the invitation</SubmitButton>
      </div>
    </ActionForm>
  );
}
