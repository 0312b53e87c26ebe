import { ActionForm } from "@/components/ui/action-form";
import { Confirm } from "@/components/ui/confirm";
import { SubmitButton } from "@/components/ui/submit-button";
import { deleteDraftAction, duplicatePerkAction } from "@/lib/perk/actions";
import { mayMove } from "@/lib/perk/status";
import type { PerkStatus } from "@/prisma/generated/enums";

/** What a brand can do to a perk besides editing it: copy it, and delete it while it is a draft. */
export function PerkMoves({ brand, perk, status }: { brand: string; perk: string; status: PerkStatus }) {
  return (
    <>
      <ActionForm action={duplicatePerkAction}>
        <input type="hidden" name="brand" value={brand} />
        <input type="hidden" name="perk" value={perk} />
        <SubmitButton look="secondary">Copy</SubmitButton>
      </ActionForm>
      {mayMove(status, "delete") && (
        <Confirm
          opener="Delete"
          title="Delete this draft?"
          action={deleteDraftAction}
          fields={{ brand, perk }}
          confirm="Delete the draft"
        >
          <p>It is gone for good, with what moderators wrote about it.</p>
        </Confirm>
      )}
    </>
  );
}
