import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { joinWaitlistAction, leaveWaitlistAction } from "@/lib/waitlist/actions";
import { ordinalText } from "@/lib/waitlist/ordinal";
import type { LineView } from "@/lib/waitlist/queries";

function Waiting({ perkId, place, waiting }: { perkId: string; place: number; waiting: number }) {
  return (
    <>
      <p className="text-sm leading-6">
        You are <strong>{ordinalText(place)} in line</strong> of {waiting}. A unit that comes back is offered
        to the first who may have it; you get a mail, and it is held for you in your wallet.
      </p>
      <ActionForm action={leaveWaitlistAction} label="Leave the line">
        <input type="hidden" name="perk" value={perkId} />
        <SubmitButton look="secondary" wide>
          Leave the line
        </SubmitButton>
      </ActionForm>
    </>
  );
}

/** A member's place in a perk's line, or the way into it. */
export function Line({
  perkId,
  line: { waiting, place },
  joinable,
  offerHours,
}: {
  perkId: string;
  line: LineView;
  /** Whether the perk keeps a waitlist, and the stock is all that keeps the member from claiming. */
  joinable: boolean;
  offerHours: number;
}) {
  if (place !== null) return <Waiting perkId={perkId} place={place} waiting={waiting} />;
  if (!joinable) return null;
  return (
    <>
      <p className="text-sm leading-6">
        {waiting === 0
          ? "Nobody waits yet."
          : waiting === 1
            ? "One person waits."
            : `${waiting} people wait.`}{" "}
        A unit that comes back is held for {offerHours} {offerHours === 1 ? "hour" : "hours"} for the first in
        line who may have it.
      </p>
      <ActionForm action={joinWaitlistAction} label="Join the waitlist">
        <input type="hidden" name="perk" value={perkId} />
        <SubmitButton wide pending="Joining …">
          Join the waitlist
        </SubmitButton>
      </ActionForm>
    </>
  );
}
