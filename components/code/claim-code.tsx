import { CopyCode } from "@/components/code/copy-code";
import { Confirm } from "@/components/ui/confirm";
import { showCodeAction } from "@/lib/code/actions";

/** The code of a claim: shown once its holder asked for it, and from then on whenever they look. */
export function ClaimCode({ claimId, code }: { claimId: string; code: string | null }) {
  return (
    <div className="grid gap-5">
      {code === null ? (
        <>
          <p className="leading-7">
            A code is kept for you. Have it shown when you are about to use it: once shown, it cannot be given
            back.
          </p>
          <div>
            <Confirm
              opener="Show the code"
              openerLook="primary"
              title="Show the code now?"
              action={showCodeAction}
              fields={{ claim: claimId }}
              confirm="Show the code"
            >
              <p>
                Who has seen a code can use it, so from then on it is yours and counts as used. It stays in
                your wallet.
              </p>
            </Confirm>
          </div>
        </>
      ) : (
        <CopyCode code={code} />
      )}
    </div>
  );
}
