import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { addTeammateAction } from "@/lib/brand/actions";
import { roleAbilities, roleNames } from "@/lib/brand/roles";

const roles = (["STAFF", "EDITOR", "OWNER"] as const).map((value) => ({
  value,
  label: roleNames[value],
  hint: roleAbilities[value].replace(/^You may/, "May"),
}));

/** The form by which an owner adds somebody to the team. */
export function TeammateForm({ brand }: { brand: string }) {
  return (
    <ActionForm action={addTeammateAction} label="New teammate">
      <input type="hidden" name="brand" value={brand} />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        hint="They sign in with it; we tell them by mail."
        autoComplete="off"
      />
      <RadioGroup name="role" label="What they may do" options={roles} defaultValue="STAFF" />
      <div>
        <SubmitButton>Add to the team</SubmitButton>
      </div>
    </ActionForm>
  );
}
