import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginLinkAction } from "@/lib/link/actions";

/** Asks the account's server for permission once more. */
export function RelinkAccount({ handle }: { handle: string }) {
  return (
    <ActionForm action={beginLinkAction} label={`Link ${handle} again`} className="grid gap-3">
      <input type="hidden" name="place" value={handle} />
      <SubmitButton pending="Looking for your server …">Link again</SubmitButton>
    </ActionForm>
  );
}
