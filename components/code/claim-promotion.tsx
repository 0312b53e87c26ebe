import { CopyCode } from "@/components/code/copy-code";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { showCodeAction } from "@/lib/code/actions";

/** The promotion code of a claim. Reading it does not use it: the order at the shop does. */
export function ClaimPromotion({
  claimId,
  code,
  isUsed,
}: {
  claimId: string;
  code: string | null;
  isUsed: boolean;
}) {
  if (code === null)
    return (
      <div className="grid gap-5">
        <p className="leading-7">
          A promotion code for the brand's shop is kept for you. Looking at it does not use it.
        </p>
        <ActionForm action={showCodeAction} label="Show the code">
          <input type="hidden" name="claim" value={claimId} />
          <div>
            <SubmitButton pending="Getting your code …">Show the code</SubmitButton>
          </div>
        </ActionForm>
      </div>
    );
  return (
    <div className="grid gap-5">
      <CopyCode code={code} />
      <p className="leading-7">
        {isUsed
          ? "It was used in an order at the shop, and works only once."
          : "Type it at the shop's checkout, for one order. Until you have, you can still give it back; then it stops working."}
      </p>
    </div>
  );
}
