"use client";
import { AskedFields } from "@/components/claim/asked-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctAskedAction } from "@/lib/claim/actions";
import type { Asked, AskingPerk } from "@/lib/claim/asked";

/** Corrects what was told at a claim. */
export function CorrectTold({
  claimId,
  asked,
  asking,
}: {
  claimId: string;
  asked: Asked;
  asking: AskingPerk;
}) {
  return (
    <Dialog opener="Correct it" title="Correct what you told">
      {(close) => (
        <ActionForm action={correctAskedAction} label="Correct what you told" onDone={close}>
          <input type="hidden" name="claim" value={claimId} />
          <AskedFields asking={asking} asked={asked} />
          <SubmitButton pending="Saving …">Save</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
