import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { beginLinkAction } from "@/lib/link/actions";

/** Asks the account's server for permission once more. */
export function RelinkAccount({ network, handle }: { network: string; handle: string }) {
  return (
    <ActionForm action={beginLinkAction} label={`Link ${handle} again`} className="grid gap-3">
      <input type="hidden" name="network" value={network} />
      <input type="hidden" name="place" value={handle} />
      <SubmitButton pending="Asking …">Link again</SubmitButton>
    </ActionForm>
  );
}
