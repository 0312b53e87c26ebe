"use client";
import { PassKeyField } from "@/components/claim/pass-key-field";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { bindPassAction } from "@/lib/claim/actions";

/** Moves a pass to the device in hand. */
export function BindPass({ claimId, perkId }: { claimId: string; perkId: string }) {
  return (
    <ActionForm action={bindPassAction} label="Show the pass on this device">
      <input type="hidden" name="claim" value={claimId} />
      <PassKeyField perkId={perkId} />
      <SubmitButton pending="Moving it …">Show it on this device</SubmitButton>
    </ActionForm>
  );
}
