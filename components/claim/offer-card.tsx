import { AskedFields } from "@/components/claim/asked-fields";
import { PassKeyField } from "@/components/claim/pass-key-field";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/choice";
import { Confirm } from "@/components/ui/confirm";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { acceptOfferAction, releaseClaimAction } from "@/lib/claim/actions";
import type { AskingPerk } from "@/lib/claim/asked";
import type { WholeClaim } from "@/lib/claim/queries";

/** A unit that is held for its reader: until when, and the two things to do about it. */
export function OfferCard({
  claim: { id, perkId, usableUntil, timeZone, disclosure, perkTitle },
  asking,
}: {
  claim: WholeClaim;
  /** What accepting asks for. */
  asking: AskingPerk;
}) {
  return (
    <div className="grid gap-4">
      <h2 className="text-lg">Held for you</h2>
      <p className="text-sm leading-6">
        This unit is yours if you accept it until{" "}
        <strong>
          <Time at={usableUntil} zone={timeZone} />
        </strong>
        . After that it goes to the next in line.
      </p>
      <ActionForm action={acceptOfferAction} label="Accept the offer" className="grid gap-4">
        <input type="hidden" name="claim" value={id} />
        <PassKeyField perkId={perkId} />
        <AskedFields asking={asking} />
        <CheckboxField name="disclosure">
          I agree: <q>{disclosure}</q>
        </CheckboxField>
        <SubmitButton wide pending="Accepting …">
          Accept it
        </SubmitButton>
      </ActionForm>
      <Confirm
        opener="Decline it"
        title="Decline this offer?"
        action={releaseClaimAction}
        fields={{ claim: id }}
        confirm="Decline it"
      >
        <p>
          The unit of <strong>{perkTitle}</strong> goes to the next in line at once. You can join the line
          again, at its end.
        </p>
      </Confirm>
    </div>
  );
}
