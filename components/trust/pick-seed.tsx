"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { pickSeedAction } from "@/lib/trust/actions";

/** Asks why a member is to be a seed, then makes them one. */
export function PickSeed({ account, handle }: { account: string; handle: string }) {
  return (
    <Dialog
      opener={
        <>
          Pick<span className="sr-only"> {handle}</span>
        </>
      }
      title="Let trust flow from this member?"
    >
      {(close) => (
        <ActionForm action={pickSeedAction} label="Pick a seed" onDone={close}>
          <input type="hidden" name="account" value={account} />
          <p className="text-sm leading-6">
            From the next weighing on, people whom <strong className="break-all">{handle}</strong> engages
            with are trusted for it, and those whom they engage with a little less. It is the member who
            becomes a seed, with all linked accounts, and they are not told.
          </p>
          <TextArea
            name="reason"
            label="Why"
            hint="It stays with the seed and in the audit log."
            rows={3}
            maxLength={500}
          />
          <SubmitButton pending="Picking …">Pick as a seed</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
